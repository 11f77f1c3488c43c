import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FromPage, MapModel, MapWords, Picture } from '../model';
import { Membership } from './membership';
import { MembershipTable, StatementTable } from './tables';
import { Timeline } from './timeline';

export interface Shared {
  readonly model: MapModel;
  readonly words: MapWords;
  readonly post: (message: FromPage) => void;
}

interface Props extends Omit<Shared, 'model'> {
  readonly model: MapModel | null;
}

/** The whole page: two pictures, a table behind each. */
export function ArticleMap({ model, words, post }: Props) {
  const [zoom, setZoom] = useState(1);
  if (!model) return <p class="empty">{words.empty}</p>;
  const shared = { model, words, post };
  const hasLinks = model.memberships.some((m) => m.organization !== null);
  return (
    <>
      <h1>{model.title}</h1>
      <Section
        {...shared}
        picture="statements"
        title={words.statements}
        help={model.speakers.length > 0 ? words.statementsHelp : words.noStatements}
        note={model.statementsNote}
        drawn={model.speakers.length > 0}
        drawing={<Timeline {...shared} zoom={zoom} />}
        table={
          model.speakers.length > 0 && (
            <Folded title={words.statementsTable} body={() => <StatementTable {...shared} />} />
          )
        }
        tools={
          <>
            <button type="button" disabled={zoom <= 1} onClick={() => setZoom(zoom / 2)}>
              {words.zoomOut}
            </button>
            <button type="button" disabled={zoom >= 32} onClick={() => setZoom(zoom * 2)}>
              {words.zoomIn}
            </button>
          </>
        }
      />
      <Section
        {...shared}
        picture="people"
        title={words.people}
        help={hasLinks ? words.peopleHelp : words.noPeople}
        note={model.peopleNote}
        drawn={hasLinks}
        drawing={<Membership {...shared} />}
        table={
          model.memberships.length > 0 && (
            <Folded title={words.peopleTable} body={() => <MembershipTable {...shared} />} />
          )
        }
      />
    </>
  );
}

interface SectionProps extends Shared {
  readonly picture: Picture;
  readonly title: string;
  readonly help: string;
  readonly note: string;
  /** Whether there is a picture, which can be saved. */
  readonly drawn: boolean;
  readonly drawing: ComponentChildren;
  readonly table: ComponentChildren;
  readonly tools?: ComponentChildren;
}

function Section({ picture, title, help, note, drawn, drawing, table, tools, words, post }: SectionProps) {
  return (
    <section aria-labelledby={picture}>
      <header>
        <h2 id={picture}>{title}</h2>
        {drawn && (
          <div class="tools">
            {tools}
            <button type="button" onClick={() => post({ type: 'save', picture, format: 'svg' })}>
              {words.saveSvg}
            </button>
            <button type="button" onClick={() => post({ type: 'save', picture, format: 'png' })}>
              {words.savePng}
            </button>
          </div>
        )}
      </header>
      <p id={`${picture}-help`} class="help">
        {help} {note}
      </p>
      {drawn && (
        // It scrolls where it is wider than the page; then the keyboard must reach it too.
        <div class="picture" role="group" aria-labelledby={picture} tabIndex={0}>
          {drawing}
        </div>
      )}
      {table}
    </section>
  );
}

/** A table may have thousands of rows: it is made when it is opened. */
function Folded({ title, body }: { readonly title: string; readonly body: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && body()}
    </details>
  );
}
