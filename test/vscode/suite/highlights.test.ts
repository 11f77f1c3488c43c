import { api, ARTICLE, closeAll, rangeOf, show, wordsAt } from './article';
import { ok, same } from './expect';

describe('highlights', () => {
  afterEach(closeAll);

  it('underlines the names of people and organizations where they stand', async () => {
    const editor = await show(ARTICLE);
    const { highlightedRanges } = await api();
    const { person, organization } = highlightedRanges(editor);
    ok(wordsAt(editor.document, person).includes('Maria Jensen'), 'the person');
    ok(wordsAt(editor.document, organization).includes('Nordic Bank'), 'the organization');
    const first = person.find((range) => editor.document.getText(range) === 'Maria Jensen');
    same(first, rangeOf(editor.document, 'Maria Jensen'));
  });
});
