// `npm run --silent db:url`: where the database is, for psql and other tools.
import { requireDatabaseUrl } from './running.mjs';

console.log(requireDatabaseUrl());
