// Serves one application after the other in one process: what takes longest in starting it, loading its modules, is done
// once for all the files of stories that a worker tells. One at a time, since strategies of passport are the process's own.
import http from 'node:http';

let running;

const host = http.createServer((request, response) => {
  answer(request).then(
    ([status, body]) => response.writeHead(status).end(JSON.stringify(body)),
    (error) => response.writeHead(500).end(JSON.stringify({ error: error.stack })),
  );
});
host.listen(0, '127.0.0.1', () => process.send(host.address().port));

// Ends with the run that began it.
process.once('disconnect', () => process.exit());

async function answer(request) {
  if (request.method === 'DELETE') {
    const overdue = setTimeout(() => process.exit(1), 10_000);
    await running?.close();
    clearTimeout(overdue);
    running = undefined;
    return [200, {}];
  }
  if (running) return [409, {}];
  const chunks = await request.toArray();
  const taken = start(JSON.parse(Buffer.concat(chunks).toString()));
  running = { close: async () => (await taken).close() };
  try {
    return [201, { url: (await taken).address }];
  } catch (error) {
    running = undefined;
    throw error;
  }
}

async function start(env) {
  const application = await import('../../dist/src/main.js');
  return application.start(env);
}
