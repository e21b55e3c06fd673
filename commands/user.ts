import { text } from 'node:stream/consumers';
import { noSecondFactor } from '@/lib/payload/second-factor';
import { recordAccountEvent } from '@/lib/payload/hooks/account-events';
import { faultOfPassword } from '@/lib/payload/hooks/password-rules';
import { roles, type Role } from '@/lib/payload/workflow/states';
import { prepareStore } from '@/lib/startup/prepare-store';
import { OperatorError, readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const usage = [
  `npm run user -- create --email E --role R [--name N]     R: ${roles.join(', ')}; the password comes from standard input`,
  'npm run user -- remove-second-factor --email E           of somebody who has lost phone and recovery codes',
].join('\n');

await runCommand(async () => {
  const { values, positionals } = readArguments(
    { allowPositionals: true, options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } } },
    usage,
  );
  const [action, ...more] = positionals;
  // As Payload keeps it.
  const email = values.email?.trim().toLowerCase();
  if (!email || more.length > 0) throw new UsageError(usage);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new OperatorError(`"${email}" is not an email address.`);
  if (action === 'create' && values.role) return create(email, values.role, values.name);
  if (action === 'remove-second-factor') return removeSecondFactor(email);
  throw new UsageError(usage);
});

async function create(email: string, role: string, name: string | undefined): Promise<number> {
  const spelled = role.toLowerCase().replaceAll('-', '');
  const knownRole = roles.find((candidate) => candidate.toLowerCase() === spelled);
  if (!knownRole) throw new OperatorError(`There is no role "${role}"; the roles are ${roles.join(', ')}.`);
  if (process.stdin.isTTY) process.stderr.write('Password (then Enter and Ctrl+D): ');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const fault = await faultOfPassword(password, email);
  if (fault) throw new OperatorError(fault.en);
  const store = await prepareStore();
  const { totalDocs } = await store.count({ collection: 'users', where: { email: { equals: email } } });
  if (totalDocs > 0) throw new OperatorError(`There is already an account for ${email}.`);
  await store.create({
    collection: 'users',
    data: { email, password, name: name ?? email.split('@')[0]!, role: knownRole satisfies Role },
  });
  console.log(`Created ${knownRole} ${email}.`);
  return 0;
}

async function removeSecondFactor(email: string): Promise<number> {
  const store = await prepareStore();
  const { docs } = await store.find({ collection: 'users', where: { email: { equals: email } }, limit: 1, depth: 0 });
  if (!docs[0]) throw new OperatorError(`There is no account for ${email}.`);
  await store.update({ collection: 'users', id: docs[0].id, data: { secondFactor: noSecondFactor }, depth: 0 });
  await recordAccountEvent({ payload: store, headers: new Headers(), user: null }, 'secondFactorOff', docs[0], 'by command');
  console.log(`${email} signs in with the password alone until a second factor is set up again.`);
  return 0;
}
