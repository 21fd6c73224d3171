import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/report/page.js';
import { pageHtml } from '../../src/report/page-html.js';
import { pageMarkdown } from '../../src/report/page-markdown.js';

const nasty = '<script>alert(1)</script> & "x" | `y` \u001b[31m';
const page: Page = {
  title: nasty,
  about: [nasty],
  sections: [
    { title: '# 1. x', lines: [{ text: nasty, tone: 'error' }, { text: '- 减少\n换行' }] },
    { title: 't', table: { head: [nasty], rows: [[{ text: `${nasty}\nz`, tone: 'good' }]] } },
  ],
};

describe('a page', () => {
  it('in HTML runs nothing, whatever its texts say, and loads nothing', () => {
    const html = pageHtml(page, 'zh-Hans');
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;x&#34; | `y` \\x1b[31m');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/\b(?:src|href)=/);
    expect(html).toContain('<html lang="zh-Hans">');
  });

  it('in Markdown has no markup but its own', () => {
    const markdown = pageMarkdown(page);
    expect(markdown).not.toContain('<script');
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(markdown).toContain('## \\# 1. x');
    expect(markdown).toContain('- \\- 减少 换行');
    const row = markdown.split('\n').at(-2) ?? '';
    expect(row.replaceAll('\\|', '').split('|')).toHaveLength(3);
  });
});
