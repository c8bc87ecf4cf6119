import { useEffect, useState } from 'react';
import { Notice } from '../../../components/frame/notice.tsx';
import { PageText } from '../../../components/frame/page-text.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { type Place, PlaceContext } from '../../../components/locker/fact-place.tsx';
import { ItemFacts } from '../../../components/locker/item-facts.tsx';
import { ItemFiles } from '../../../components/locker/item-files.tsx';
import { ItemProvenance } from '../../../components/locker/item-provenance.tsx';
import { downloadFile } from '../../../utils/browser/downloads.ts';
import { bytesToHex } from '../../../utils/evidence/bytes.ts';
import { chatState } from '../../../utils/evidence/chat-state.ts';
import { sha256 } from '../../../utils/evidence/commitments.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { readBlob } from '../../../utils/locker/items.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { type ItemDetail, readItemDetail } from '../../../utils/locker/queries.ts';
import { HarvestDesk } from '../desk/harvest-desk.tsx';
import { ItemOutside } from './item-outside.tsx';
import { ItemPictures, isPictured } from './item-pictures.tsx';
import { ItemRecording } from './item-recording.tsx';

interface ItemPageProps {
  locker: Locker;
  itemId: string;
}

const SHOWN_BYTES = 200_000;

export function ItemPage({ locker, itemId }: ItemPageProps) {
  const text = useText();
  const detail = useLive(() => readItemDetail(locker, itemId), [itemId]);
  if (detail === undefined) return null;
  if (detail === null) return <Notice tone="warn" what={text.locker.missingItem} />;
  return <ItemView locker={locker} detail={detail} />;
}

/** A chat read off a page that may go on beyond what was in it. */
function mayHarvest({ card, item, facts }: ItemDetail): boolean {
  const isKept = card.state === 'saved' && item.grade === 'page';
  return isKept && (chatState(facts, item, [])?.mayBeMore ?? false);
}

function ItemView({ locker, detail }: { locker: Locker; detail: ItemDetail }) {
  const { card, item, digest, facts } = detail;
  const text = useText();
  const hex = useDigest(digest);
  const [shown, onShow] = useState<Place | null>(null);
  const erased = card.state === 'erased';
  const stored = (name: string): Promise<Blob> => readBlob(locker, item.id, name).catch(() => new Blob());
  const read = async (name: string) => {
    const blob = await stored(name);
    return { text: await blob.slice(0, SHOWN_BYTES).text(), cut: blob.size > SHOWN_BYTES };
  };
  // A browser would open some of these; as octet-stream it only keeps them.
  const download = async (name: string) => downloadFile(name, await stored(name), 'application/octet-stream');
  return (
    <>
      <h1>
        {text.kinds[item.kind]} <PageText text={card.title} max={120} />
      </h1>
      <p>
        <a href={`#/case/${card.caseId}`}>{text.locker.wholeCase}</a>
      </p>
      {card.state === 'removed' ? <Notice tone="info" what={text.locker.removed} /> : null}
      {card.state === 'damaged' ? <Notice tone="danger" what={text.locker.damaged} /> : null}
      {erased ? (
        <Notice tone="info" what={text.locker.erased} />
      ) : (
        <>
          <ItemRecording item={item} onRead={stored} />
          <ItemPictures item={item} shown={shown?.box ?? null} onRead={stored} />
          <ItemOutside locker={locker} item={item} onRead={stored} />
        </>
      )}
      {mayHarvest(detail) && card.url ? (
        <section className="cp-card">
          <HarvestDesk locker={locker} url={card.url} />
        </section>
      ) : null}
      <div className="cp-columns">
        <section className="cp-card cp-stack">
          <h2>{text.locker.factsTitle}</h2>
          <PlaceContext value={erased ? null : { isPictured: (box) => isPictured(item, box), shown, onShow }}>
            <ItemFacts facts={facts} />
          </PlaceContext>
        </section>
        <section className="cp-card cp-stack">
          <h2>{text.locker.provenance}</h2>
          <ItemProvenance card={card} item={item} digest={hex} />
        </section>
      </div>
      {erased ? null : (
        <section className="cp-card cp-stack">
          <h2>{text.locker.filesTitle}</h2>
          <ItemFiles item={item} onRead={read} onDownload={(name) => void download(name)} />
        </section>
      )}
    </>
  );
}

function useDigest(bytes: Uint8Array<ArrayBuffer>): string | null {
  const [hex, setHex] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    sha256(bytes).then((digest) => current && setHex(bytesToHex(digest)));
    return () => {
      current = false;
    };
  }, [bytes]);
  return hex;
}
