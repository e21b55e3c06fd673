import { EnvironmentError } from '@/lib/env';

/** An error whose message is a sentence for the operator: it is printed without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Runs a command to its exit code. What an operator can mend is said in one sentence; anything else with its stack. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    if (error instanceof EnvironmentError || error instanceof OperatorError) console.error(error.message);
    else console.error(error);
    process.exit(1);
  }
}
