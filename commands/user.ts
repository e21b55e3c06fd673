import { text } from 'node:stream/consumers';
import { faultOfPassword } from '@/lib/payload/hooks/password-rules';
import { roles, type Role } from '@/lib/payload/workflow/states';
import { prepareStore } from '@/lib/startup/prepare-store';
import { OperatorError, readArguments, runCommand, UsageError } from '@/lib/startup/run-command';

const usage = `npm run user -- create --email E --role R [--name N]     R: ${roles.join(', ')}; the password comes from standard input`;

await runCommand(async () => {
  const { values, positionals } = readArguments(
    { allowPositionals: true, options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } } },
    usage,
  );
  const { role } = values;
  // As Payload keeps it.
  const email = values.email?.trim().toLowerCase();
  if (positionals[0] !== 'create' || positionals.length > 1 || !email || !role) throw new UsageError(usage);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new OperatorError(`"${email}" is not an email address.`);
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
    data: { email, password, name: values.name ?? email.split('@')[0]!, role: knownRole satisfies Role },
  });
  console.log(`Created ${knownRole} ${email}.`);
  return 0;
});
