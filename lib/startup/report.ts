/** Says a step of a command to whoever runs it. */
export function sayStep(text: string): void {
  process.stdout.write(`  ${text}\n`);
}
