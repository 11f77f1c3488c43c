import * as vscode from 'vscode';
import { ARTICLE, api, closeAll, file, put, rangeOf, read, showFile, sidecarOf } from './article';
import { equal, eventually, ok, same } from './expect';

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly entityId: string | null;
  readonly target: { readonly start: number; readonly exact: string };
  readonly status: string;
  readonly everywhere?: boolean;
  readonly note?: string;
  readonly tags?: readonly string[];
}

interface Statement extends Omit<Annotation, 'entityId' | 'type'> {
  readonly speakerId: string | null;
  readonly speakerText?: string;
  readonly kind: string;
}

interface Role {
  readonly title: string;
  readonly organization: string | null;
  readonly organizationId: string | null;
  readonly status: string;
  readonly createdBy: string;
  readonly evidence: { readonly start: number; readonly end: number } | null;
}

interface Entity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles?: readonly Role[];
  readonly merged?: readonly string[];
  readonly note?: string;
  readonly tags?: readonly string[];
}

/** What a sidecar says, by the words that the test knows. */
class Said {
  private readonly json: { entities: Entity[]; annotations: Annotation[]; statements: Statement[] };

  constructor(content: string) {
    this.json = JSON.parse(content) as Said['json'];
  }

  marks(exact: string): Annotation[] {
    return this.json.annotations.filter((a) => a.target.exact === exact && a.status !== 'rejected');
  }

  mark(exact: string): Annotation | undefined {
    return this.marks(exact)[0];
  }

  rejected(exact: string): Annotation[] {
    return this.json.annotations.filter((a) => a.target.exact === exact && a.status === 'rejected');
  }

  statement(words: string): Statement | undefined {
    return this.json.statements.find((s) => s.target.exact.includes(words));
  }

  entity(name: string): Entity | undefined {
    return this.json.entities.find((e) => e.name === name);
  }

  roles(name: string): string[] {
    return (this.entity(name)?.roles ?? [])
      .filter((r) => r.status !== 'rejected')
      .map((r) => [r.title, r.organization].filter(Boolean).join(', '));
  }

  get undecided(): number {
    return [...this.json.annotations, ...this.json.statements].filter((item) => item.status === 'suggested').length;
  }
}

/** What a reader does at some words, and what the file says then. */
interface Case {
  readonly does: string;
  readonly command: string;
  /** The words that the cursor is in. */
  readonly at?: string;
  /** The words that are selected. */
  readonly selected?: string;
  readonly given?: (before: Said) => object;
  readonly then: (after: Said, before: Said) => unknown;
}

const CASES: readonly Case[] = [
  {
    does: 'changes the type of a mark',
    command: 'changeType',
    at: 'Peter Okafor',
    given: () => ({ to: 'organization' }),
    then: (after) => equal(after.mark('Peter Okafor')?.type, 'organization'),
  },
  {
    does: 'makes a mark longer by a word at its end',
    command: 'growEnd',
    at: 'Maria Jensen',
    then: (after) => ok(after.mark('Maria Jensen, chairwoman') && !after.mark('Maria Jensen')),
  },
  {
    does: 'makes a mark longer by a word at its start',
    command: 'growStart',
    at: 'Nordic Bank met',
    then: (after) => ok(after.mark('Monday, Nordic Bank')),
  },
  {
    does: 'makes a mark shorter by a word at its end',
    command: 'shrinkEnd',
    at: 'Maria Jensen',
    then: (after) => ok(after.mark('Maria') && !after.mark('Maria Jensen')),
  },
  {
    does: 'makes a mark shorter by a word at its start',
    command: 'shrinkStart',
    at: 'Maria Jensen',
    then: (after, before) => equal(after.marks('Jensen').length, before.marks('Jensen').length + 1),
  },
  {
    does: 'makes a statement longer',
    command: 'growEnd',
    at: 'come too early',
    then: (after) => ok(after.statement('too early')?.target.exact.endsWith('We')),
  },
  {
    does: 'sets a mark to the selected words',
    command: 'setSpan',
    selected: ' researcher at the University of Lagos,',
    then: (after) => ok(after.mark('researcher at the University of Lagos,')),
  },
  {
    does: 'sets a statement to the selected words',
    command: 'setSpan',
    selected: 'that the new rules come too early',
    then: (after) => ok(after.statement('that the new rules come too early')),
  },
  {
    does: 'takes a suggestion away',
    command: 'remove',
    at: 'Peter Okafor',
    then: (after) => equal(after.mark('Peter Okafor'), undefined),
  },
  {
    does: 'takes a statement away',
    command: 'remove',
    at: 'come too early',
    then: (after) => equal(after.statement('too early')?.status, 'rejected'),
  },
  {
    does: 'rejects words everywhere',
    command: 'rejectEverywhere',
    at: 'Nordic Bank',
    then: (after) => {
      equal(after.marks('Nordic Bank').length, 0);
      equal(after.rejected('Nordic Bank').filter((a) => a.everywhere).length, 1);
    },
  },
  {
    does: 'marks all places of the selected words at once',
    command: 'markEverywhere',
    selected: 'ules',
    given: () => ({ as: 'term' }),
    then: (after) => equal(after.marks('ules').length, 0),
  },
  {
    does: 'marks whole words everywhere',
    command: 'markEverywhere',
    selected: 'rules',
    given: () => ({ as: 'organization' }),
    then: (after) =>
      same(
        after.marks('rules').map(({ type }) => type),
        ['organization', 'organization'],
      ),
  },
  {
    does: 'renames somebody',
    command: 'renameEntity',
    at: 'Jensen added',
    given: () => ({ name: 'Maria A. Jensen' }),
    then: (after, before) => {
      equal(after.entity('Maria A. Jensen')?.id, before.entity('Maria Jensen')?.id);
      ok(after.entity('Maria A. Jensen')!.aliases.includes('Maria Jensen'));
    },
  },
  {
    does: 'says that two are the same',
    command: 'mergeEntity',
    at: 'Peter Okafor',
    given: (before) => ({ others: [before.entity('Maria Jensen')!.id] }),
    then: (after, before) => {
      same(after.entity('Peter Okafor')?.merged, [before.entity('Maria Jensen')!.id]);
      equal(after.mark('Maria Jensen')?.entityId, after.entity('Peter Okafor')!.id);
    },
  },
  {
    does: 'says that a mention is of somebody else',
    command: 'splitEntity',
    at: 'Jensen added',
    given: (before) => ({ ids: [before.mark('Jensen')!.id], name: 'Anna Jensen' }),
    then: (after) => equal(after.mark('Jensen')?.entityId, after.entity('Anna Jensen')!.id),
  },
  {
    does: 'adds a role, with the selected words as its evidence',
    command: 'addRole',
    selected: 'Jensen added',
    given: (before) => ({
      entityId: before.entity('Maria Jensen')!.id,
      title: 'member',
      organization: 'University of Lagos',
    }),
    then: (after) => {
      ok(after.roles('Maria Jensen').includes('member, University of Lagos'));
      const role = after.entity('Maria Jensen')!.roles!.find(({ title }) => title === 'member')!;
      equal(role.organizationId, after.entity('University of Lagos')!.id);
      equal(ARTICLE.slice(role.evidence!.start, role.evidence!.end), 'Jensen added');
    },
  },
  {
    does: 'adds a mere affiliation',
    command: 'addRole',
    at: 'Maria Jensen',
    given: () => ({ title: '', organization: 'Oslo Opera' }),
    then: (after) => ok(after.roles('Maria Jensen').includes('Oslo Opera')),
  },
  {
    does: 'edits a role, and the old one does not come back',
    command: 'editRole',
    at: 'Maria Jensen',
    given: () => ({ index: 0, title: 'chair', organization: 'Nordic Bank' }),
    then: (after) => same(after.roles('Maria Jensen'), ['chair, Nordic Bank']),
  },
  {
    does: 'accepts a role',
    command: 'acceptRole',
    at: 'Maria Jensen',
    given: () => ({ index: 0 }),
    then: (after) => equal(after.entity('Maria Jensen')!.roles![0]!.status, 'accepted'),
  },
  {
    does: 'takes a role away',
    command: 'removeRole',
    at: 'Maria Jensen',
    given: () => ({ index: 0 }),
    then: (after) => same(after.roles('Maria Jensen'), []),
  },
  {
    does: 'marks the selected words as a statement of somebody',
    command: 'markStatement',
    selected: 'the bank will wait',
    given: (before) => ({ speakerId: before.entity('Peter Okafor')!.id }),
    then: (after) => {
      const mine = after.statement('the bank will wait');
      equal(mine?.status, 'accepted');
    },
  },
  {
    does: 'changes the kind of a statement',
    command: 'changeStatementKind',
    at: 'come too early',
    given: () => ({ kind: 'direct' }),
    then: (after) => equal(after.statement('too early')?.kind, 'direct'),
  },
  {
    does: 'changes the speaker of a statement',
    command: 'changeSpeaker',
    at: 'come too early',
    given: (before) => ({ speakerId: before.entity('Peter Okafor')!.id }),
    then: (after) => equal(after.statement('too early')?.speakerId, after.entity('Peter Okafor')!.id),
  },
  {
    does: 'says in words who the speaker is',
    command: 'changeSpeaker',
    at: 'come too early',
    given: () => ({ speakerText: 'two bankers' }),
    then: (after) => {
      equal(after.statement('too early')?.speakerId, null);
      equal(after.statement('too early')?.speakerText, 'two bankers');
    },
  },
  {
    does: 'puts a note on a mention',
    command: 'editNote',
    given: (before) => ({ id: before.mark('Peter Okafor')!.id, note: 'Ask him.' }),
    then: (after) => equal(after.mark('Peter Okafor')?.note, 'Ask him.'),
  },
  {
    does: 'puts a note on a person',
    command: 'editNote',
    given: (before) => ({ of: 'entities', id: before.entity('Peter Okafor')!.id, note: 'Ask him.' }),
    then: (after) => equal(after.entity('Peter Okafor')?.note, 'Ask him.'),
  },
  {
    does: 'puts tags on a statement',
    command: 'editTags',
    given: (before) => ({ id: before.statement('too early')!.id, tags: ['rules', ' time '] }),
    then: (after) => same(after.statement('too early')?.tags, ['rules', 'time']),
  },
  {
    does: 'accepts all mentions of a name',
    command: 'acceptEntity',
    at: 'Jensen added',
    then: (after) => {
      equal(after.mark('Maria Jensen')?.status, 'accepted');
      equal(after.mark('Jensen')?.status, 'accepted');
      equal(after.mark('Peter Okafor')?.status, 'suggested');
    },
  },
  {
    does: 'rejects all mentions of a name',
    command: 'rejectEntity',
    at: 'Jensen added',
    then: (after) => equal(after.marks('Maria Jensen').length + after.marks('Jensen').length, 0),
  },
  {
    does: 'accepts all that is visible',
    command: 'acceptVisible',
    then: (after) => equal(after.undecided, 0),
  },
  {
    does: 'rejects all that is visible',
    command: 'rejectVisible',
    then: (after) => {
      equal(after.undecided, 0);
      equal(after.mark('Maria Jensen'), undefined);
    },
  },
  {
    does: 'accepts what is sure enough',
    command: 'acceptByConfidence',
    given: () => ({ least: 0.5 }),
    then: (after) => equal(after.mark('Maria Jensen')?.status, 'accepted'),
  },
  {
    does: 'rejects what is not sure enough',
    command: 'rejectByConfidence',
    given: () => ({ below: 1.1 }),
    then: (after) => equal(after.undecided, 0),
  },
];

const run = (id: string, given?: object): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${id}`, ...(given ? [given] : []));

describe('a decision by command', () => {
  afterEach(closeAll);

  CASES.forEach(({ does, command, at, selected, given, then }, i) => {
    it(`${does}, is undone and redone in one step`, async () => {
      const uri = await file(`decision-${i}.txt`, ARTICLE);
      const editor = await showFile(uri);
      const written = async (): Promise<string> => {
        await run('saveAnnotations');
        return read(sidecarOf(uri));
      };
      const before = await written();
      if (at) put(editor, at);
      if (selected) {
        const { start, end } = rangeOf(editor.document, selected);
        editor.selection = new vscode.Selection(start, end);
      }
      await run(command, given?.(new Said(before)));
      const after = await written();
      then(new Said(after), new Said(before));
      if (after === before) return;
      await run('undoDecision');
      equal(await written(), before, 'undone');
      await run('redoDecision');
      equal(await written(), after, 'redone');
    });
  });

  it('asks for what it is not given', async () => {
    const uri = await file('asked.txt', ARTICLE);
    const editor = await showFile(uri);
    put(editor, 'Peter Okafor');
    const done = run('changeType');
    // The first in the list: Peter Okafor is a person, so that it is “organization”.
    const { highlightedRanges } = await api();
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const words = highlightedRanges(editor).organization.map((range) => editor.document.getText(range));
      return words.includes('Peter Okafor') || undefined;
    }, 'an organization');
    await done;
  });

  it('stays with a mark that grows away from the cursor', async () => {
    const uri = await file('stays.txt', ARTICLE);
    const editor = await showFile(uri);
    const end = rangeOf(editor.document, 'Maria Jensen').end;
    editor.selection = new vscode.Selection(end, end);
    await run('shrinkEnd');
    await run('growEnd');
    await run('growEnd');
    await run('saveAnnotations');
    ok(new Said(await read(sidecarOf(uri))).mark('Maria Jensen, chairwoman'));
  });

  it('that is none is refused with a message, and changes nothing', async () => {
    const uri = await file('refused.txt', ARTICLE);
    const editor = await showFile(uri);
    await run('saveAnnotations');
    const before = await read(sidecarOf(uri));
    put(editor, 'Peter Okafor');
    await run('changeType', { to: 'planet' });
    ok((await api()).lastMessage().includes("can't be decided"), (await api()).lastMessage());
    await run('renameEntity', { name: 'x'.repeat(20_000) });
    await run('setSpan', { id: new Said(before).mark('Peter Okafor')!.id, start: 10, end: 1_000_000 });
    await run('saveAnnotations');
    equal(await read(sidecarOf(uri)), before);
  });
});
