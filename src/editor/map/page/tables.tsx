import type { Span } from '../../../core/analysis';
import type { Shared } from './articleMap';

/** What the timeline shows, in words. */
export function StatementTable({ model, words, post }: Shared) {
  const rows = model.speakers
    .flatMap((speaker) => speaker.statements.map((said) => ({ speaker, said })))
    .sort((a, b) => a.said.start - b.said.start);
  return (
    <table>
      <caption>{words.statements}</caption>
      <Head titles={[words.speaker, words.role, words.kind, words.words, words.line]} />
      <tbody>
        {rows.map(({ speaker, said }) => (
          <tr>
            <th scope="row">{speaker.name}</th>
            <td>{speaker.role}</td>
            <td>{said.kindText}</td>
            <td>
              <Go words={said.words} span={said} post={post} />
            </td>
            <td class="number">{said.line}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the graph shows, and the roles without an organization of their own. */
export function MembershipTable({ model, words, post }: Shared) {
  const people = new Map(model.people.map((person) => [person.id, person]));
  return (
    <table>
      <caption>{words.people}</caption>
      <Head titles={[words.person, words.role, words.organization]} />
      <tbody>
        {model.memberships.map(({ person, role, organizationName, span }) => (
          <tr>
            <th scope="row">
              <Go words={people.get(person)!.name} span={people.get(person)!.span} post={post} />
            </th>
            <td>
              <Go words={role} span={span} post={post} />
            </td>
            <td>{organizationName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Head = ({ titles }: { readonly titles: readonly string[] }) => (
  <thead>
    <tr>
      {titles.map((title) => (
        <th scope="col">{title}</th>
      ))}
    </tr>
  </thead>
);

interface GoProps extends Pick<Shared, 'post'> {
  readonly words: string;
  readonly span: Span | null;
}

/** Words that lead to their place in the text. */
function Go({ words, span, post }: GoProps) {
  if (!span) return <>{words}</>;
  const { start, end } = span;
  return (
    <button type="button" class="link" onClick={() => post({ type: 'go', span: { start, end } })}>
      {words}
    </button>
  );
}
