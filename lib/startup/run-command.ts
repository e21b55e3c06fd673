import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EnvironmentError } from '@/lib/env';

/** An error whose message is a sentence for the operator: it is printed without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** The command was called in a way that it does not know; the message says how it is called. The exit code is 2. */
export class UsageError extends OperatorError {
  override name = 'UsageError';
}

/**
 * Reads the options and words that a command was called with.
 * @throws UsageError with what is wrong and how the command is called
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config, usage: string): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node's first sentence names the option; the others are advice that the usage makes needless.
    throw new UsageError(`${error instanceof Error ? error.message.split(/\. |\n/)[0] : String(error)}.\n${usage}`);
  }
}

/** Resolves when whoever started this process wants it to end. */
export const toldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Runs a command to its exit code. What an operator can mend is said in one sentence; anything else with its stack. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    if (error instanceof EnvironmentError || error instanceof OperatorError) console.error(error.message);
    else {
      // Loaded only here: it brings all of Payload.
      const { storeFaultOf } = await import('@/lib/payload/hooks/store-faults');
      const fault = storeFaultOf(error);
      console.error(fault ? `The store (DATA_DIR, DATABASE_URL) could not do what was asked: ${fault.said}.` : error);
    }
    process.exit(error instanceof UsageError ? 2 : 1);
  }
}
