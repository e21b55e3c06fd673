import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShareToken, signShareToken } from './share-token';

const claim = { link: 3, article: 41, expires: 1_795_600_000 };
const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-share-'));

beforeAll(() => {
  process.env.DATA_DIR = dataDir;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the token of a share link', () => {
  it('says what was signed', () => {
    expect(readShareToken(signShareToken(claim))).toEqual(claim);
  });

  it('says nothing once a letter of it is another', () => {
    const token = signShareToken(claim);
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, index) + other + token.slice(index + 1);
      // The last letter of base64 carries bits that are not part of the signature.
      if (index < token.length - 1) expect(readShareToken(forged), forged).toBeNull();
    }
  });

  it('cannot be made for another article from two that are known', () => {
    const [, signature] = signShareToken(claim).split('.');
    expect(readShareToken(`3-42-${claim.expires}.${signature}`)).toBeNull();
    expect(readShareToken(`3-41-${claim.expires + 1}.${signature}`)).toBeNull();
  });

  it.each(['', '.', '3-41-1795600000', '3-41-1795600000.', '../../etc/passwd', `${'9'.repeat(400)}.x`])('is not "%s"', (token) => {
    expect(readShareToken(token)).toBeNull();
  });
});
