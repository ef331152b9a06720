// `node --import` this: a process whose clock is wrong by CLOCK_OFF_MS, as on a host that nobody has set.
const off = Number(process.env.CLOCK_OFF_MS);
const Right = Date;

globalThis.Date = class Date extends Right {
  constructor(...args) {
    if (args.length === 0) super(Right.now() + off);
    else super(...args);
  }

  static now() {
    return Right.now() + off;
  }
};
