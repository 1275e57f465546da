import 'reflect-metadata';
import { figures } from './figures/all.js';
import { compare, type Result } from './measuring/comparison.js';
import { type Count, keep, lineOf } from './measuring/report.js';
import { readOptions } from './options.js';
import { openPlace } from './setting/place.js';

const options = readOptions(process.argv.slice(2));
const unknown = options.figures.filter((name) => !figures.has(name));
if (unknown.length > 0) throw new RangeError(`No such figure: ${unknown.join(', ')}. There are ${[...figures.keys()].join(', ')}`);

const place = await openPlace(options);
const results: (Result | Count)[] = [];
try {
  for (const name of options.figures.length > 0 ? options.figures : figures.keys()) {
    for await (const measured of figures.get(name)?.(place) ?? []) {
      const result = 'count' in measured ? measured : await compare(measured, options, place.postmaster);
      results.push(result);
      process.stdout.write(`${lineOf(result)}\n`);
    }
  }
} finally {
  await keep('bench.json', results, options);
  await place.close();
}
