// The recording once more, with duration and index: the same encoded pictures in a new box, nothing is encoded again.
import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';

type Feed = () => Promise<void>;

/**
 * @param recording WebM as a MediaRecorder wrote it, possibly cut off anywhere
 * @param origin what the copy was made from, noted in it
 * @returns null where nothing playable is in it
 */
export async function seekableCopy(recording: Blob, origin: string): Promise<Blob | null> {
  const input = new Input({ source: new BlobSource(recording), formats: [WEBM] });
  try {
    const target = new BufferTarget();
    const output = new Output({ format: new WebMOutputFormat(), target });
    const video = await input.getPrimaryVideoTrack();
    const feeds = [
      await feedVideo(output, video),
      await feedAudio(output, await input.getPrimaryAudioTrack()),
    ];
    if (!video || !feeds[0]) return null;
    output.setMetadataTags({ comment: origin });
    await output.start();
    await Promise.all(feeds.map((feed) => feed?.()));
    await output.finalize();
    return target.buffer && new Blob([target.buffer], { type: 'video/webm' });
  } catch (error) {
    console.error(error);
    return null;
  } finally {
    input.dispose();
  }
}

async function feedVideo(output: Output, track: InputVideoTrack | null): Promise<Feed | null> {
  const codec = await track?.getCodec();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !codec || !decoderConfig) return null;
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig });
    }
    source.close();
  };
}

async function feedAudio(output: Output, track: InputAudioTrack | null): Promise<Feed | null> {
  const codec = await track?.getCodec();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !codec || !decoderConfig) return null;
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig });
    }
    source.close();
  };
}
