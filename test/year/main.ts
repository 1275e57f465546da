import { endedCases } from './ended-cases.js';
import { logAndMail, mailFaults } from './log-and-mail.js';
import { readOptions } from './options.js';
import { People } from './people.js';
import { PlayedYear } from './played-year.js';
import { openProduct, type Product } from './product.js';
import { summaryText } from './summary.js';

/** Plays a year of a council against the product; ends with 1 when something does not hold. */
const options = readOptions(process.argv.slice(2));
process.stdout.write(`the year ${options.year} with --seed ${options.seed} --scale ${options.scale}\n`);
const product = await openProduct(options);
try {
  const faults = await play(product);
  process.stdout.write(faults.length === 0 ? 'everything holds\n' : `${faults.length} things do not hold:\n${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await product.stop();
}

async function play({ url, database, folder, mailsSent }: Product): Promise<readonly string[]> {
  const begun = performance.now();
  const people = new People(url);
  const year = new PlayedYear(people, options);
  for (const today of year.days) await year.play(today);
  const quarterFaults = await year.quarterFaults();
  const ids = year.cases.map(({ id }) => id);
  const cases = await endedCases(people, year.cases);
  const looked = database === undefined ? { notices: [], faults: [] } : await logAndMail(database, folder, ids);
  const mails = await mailsSent();
  const seconds = (performance.now() - begun) / 1000;
  const reminders = year.offices.reduce((sum, office) => sum + office.reminders, 0);
  process.stdout.write(summaryText({ cases, notices: looked.notices, mails, reminders, seconds }));
  const letters = cases.reduce((sum, one) => sum + one.letters, 0);
  const ofMail = database === undefined ? [] : mailFaults(looked.notices, letters, mails);
  const ofCases = cases.flatMap(({ faults }) => faults);
  return [...year.faults, ...quarterFaults, ...ofCases, ...looked.faults, ...ofMail, ...new Set(people.surprises)];
}
