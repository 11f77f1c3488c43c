import type { Analysis } from '../core/analysis';
import type { AnnotationRecord } from '../core/sidecar/record';
import { quoteAt } from '../core/sidecar/quote';

// Interim
export function recordOf(analysis: Analysis): AnnotationRecord {
  const target = (s: { start: number; end: number }) => ({ start: s.start, end: s.end, ...quoteAt(analysis.text, s) });
  return {
    version: 1,
    document: { file: 'x', sha256: '', length: 0, offsetUnit: 'codepoint', title: analysis.title ?? undefined },
    generator: { name: 'glossator', version: '0' },
    entities: analysis.entities.map((e) => ({
      ...e,
      roles: e.roles.map((r) => ({ ...r, time: r.time ?? undefined, status: 'suggested', createdBy: 'engine' })),
    })),
    annotations: analysis.mentions.map((m, i) => ({
      id: `m${i}`,
      type: m.type,
      entityId: m.entityId,
      mention: m.kind,
      target: target(m),
      confidence: m.confidence,
      status: 'suggested',
      createdBy: 'engine',
    })),
    statements: analysis.statements.map((s, i) => ({
      id: `s${i}`,
      speakerId: s.speakerId,
      speakerText: s.speakerText ?? undefined,
      kind: s.kind,
      modality: s.modality,
      target: target(s.target),
      cue: s.cue && target(s.cue),
      speakerMention: s.speakerMention && target(s.speakerMention),
      confidence: s.confidence,
      status: 'suggested',
      createdBy: 'engine',
    })),
  };
}
