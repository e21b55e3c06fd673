import config from '@payload-config';
import { getPayload, type Payload } from 'payload';

/** The content store of this process; opened at the first call. @throws what the database says when it cannot be opened */
export function openStore(): Promise<Payload> {
  return getPayload({ config });
}
