import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBody, readMarkup, usableAddress } from '../../src/communication/index.ts';

test('paragraphs, headings, lists, bold and links are read; lines of a paragraph stay apart', () => {
  assert.deepEqual(readMarkup('Một\nhai **đậm**\n\n## Mục\n- a\n- [b](/tin-tuc)\n1. x\n2) y'), [
    {
      kind: 'paragraph',
      lines: [
        [{ kind: 'text', text: 'Một' }],
        [
          { kind: 'text', text: 'hai ' },
          { kind: 'strong', text: 'đậm' },
        ],
      ],
    },
    { kind: 'heading', text: 'Mục' },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'text', text: 'a' }], [{ kind: 'link', text: 'b', href: '/tin-tuc' }]],
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'x' }], [{ kind: 'text', text: 'y' }]] },
  ]);
});

test('tags are text like any other', () => {
  assert.deepEqual(readMarkup('<script>alert(1)</script>'), [
    { kind: 'paragraph', lines: [[{ kind: 'text', text: '<script>alert(1)</script>' }]] },
  ]);
});

test('no link leads to a script, a file, another host by a path, or hides a name before the host', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https://portal.example@evil.example/',
    'https://user:pw@evil.example/',
    'https://',
    'mailto:a@b',
    'mailto:a@b.vn?bcc=c@d.vn',
    'https://a.example/"onmouseover=x',
    'ftp://a.example',
    '',
  ])
    assert.equal(usableAddress(address), null, address);
  for (const address of ['https://a.example/x?y=1#z', '/phap-luat/L10.3', 'mailto:hoi@a.vn'])
    assert.equal(usableAddress(address), address);
});

test('a link that cannot be used stays visible as it was written', () => {
  assert.deepEqual(readMarkup('xem [đây](javascript:alert(1)) và [kia](data:x)'), [
    { kind: 'paragraph', lines: [[{ kind: 'text', text: 'xem [đây](javascript:alert(1)) và [kia](data:x)' }]] },
  ]);
});

test('bodies made to take long are read at once', () => {
  for (const body of [
    '['.repeat(40_000),
    '**'.repeat(20_000),
    '[a]('.repeat(10_000),
    '- \n'.repeat(13_000),
    '1.'.repeat(20_000),
  ]) {
    const started = performance.now();
    readMarkup(body);
    assert.ok(performance.now() - started < 1_000, body.slice(0, 6));
  }
});

test('as plain text a link keeps its address', () => {
  assert.equal(plainBody('## A\n\nxem [đây](/x)\n\n1. **b**\n2. c'), 'A\n\nxem đây (/x)\n\n1. b\n2. c');
});
