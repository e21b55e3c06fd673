/** Says a step of a command to whoever runs it. */
export function sayStep(text: string): void {
  console.log(`  ${text}`);
}
