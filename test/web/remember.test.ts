import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from '../../src/web/ui/index.ts';

test('what was made from values is made once for each of them, whatever their kind, and anew when too many came', () => {
  let made = 0;
  const joined = remember(4, (...parts: (string | number | boolean | null)[]) => {
    made += 1;
    return parts.map((part) => `${typeof part}:${part}`).join(' ');
  });
  assert.equal(joined('1', null, true), 'string:1 object:null boolean:true');
  assert.equal(joined('1', null, true), 'string:1 object:null boolean:true');
  assert.equal(made, 1);
  // Values that read the same are not the same.
  assert.equal(joined(1, null, true), 'number:1 object:null boolean:true');
  assert.equal(joined('1', 'null', true), 'string:1 string:null boolean:true');
  assert.equal(joined('1', null, 'true'), 'string:1 object:null string:true');
  assert.equal(made, 4);
  // The fifth is one too many: from here on the earlier ones are made again.
  joined('x', 'y', 'z');
  joined('x', 'y', 'z');
  assert.equal(made, 5);
  joined('1', null, true);
  assert.equal(made, 6);
});
