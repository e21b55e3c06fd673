import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import en from '@/messages/en.json';
import vi from '@/messages/vi.json';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

/** The arguments of a message as "name:kind", and for a select the choices, which the code passes in. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)];
      case TYPE.plural:
      case TYPE.select: {
        const choices = element.type === TYPE.select ? `(${Object.keys(element.options).sort().join('|')})` : '';
        return [
          `${element.value}:${TYPE[element.type]}${choices}`,
          ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
        ];
      }
      default:
        return [`${element.value}:${TYPE[element.type]}`];
    }
  });
}

const argumentsIn = (message: string) => [...new Set(argumentsOf(parse(message)))].sort();
const messages = { vi: new Map(flatten(vi)), en: new Map(flatten(en)) };

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...messages.en.keys()].sort()).toEqual([...messages.vi.keys()].sort());
  });

  it('take the same arguments in both languages', () => {
    const argumentsOfAll = (language: keyof typeof messages) =>
      Object.fromEntries([...messages[language]].map(([key, message]) => [key, argumentsIn(message)]));
    expect(argumentsOfAll('en')).toEqual(argumentsOfAll('vi'));
  });

  it('are none of them empty', () => {
    expect([...messages.vi, ...messages.en].filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});
