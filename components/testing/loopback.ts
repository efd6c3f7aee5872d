/** A connection from this page to itself that sends one track. */
export interface Loopback {
  /** The receiving end. */
  readonly connection: RTCPeerConnection;
  /** The stream with the received track. */
  readonly stream: MediaStream;
  readonly sender: RTCRtpSender;
  /** Plays the received stream, as a room does: a browser does not decode a stream that is not played. */
  readonly audio: HTMLAudioElement;
  close(): void;
}

export async function loopback(track: MediaStreamTrack): Promise<Loopback> {
  const from = new RTCPeerConnection();
  const to = new RTCPeerConnection();
  from.onicecandidate = ({ candidate }) => void to.addIceCandidate(candidate ?? undefined);
  to.onicecandidate = ({ candidate }) => void from.addIceCandidate(candidate ?? undefined);
  const arrived = new Promise<MediaStreamTrack>((resolve) => {
    to.ontrack = (event) => resolve(event.track);
  });
  const sender = from.addTrack(track);
  await from.setLocalDescription();
  if (from.localDescription) await to.setRemoteDescription(from.localDescription);
  await to.setLocalDescription();
  if (to.localDescription) await from.setRemoteDescription(to.localDescription);
  const stream = new MediaStream([await arrived]);
  const audio = new Audio();
  audio.srcObject = stream;
  await audio.play();
  return {
    connection: to,
    stream,
    sender,
    audio,
    close() {
      audio.srcObject = null;
      from.close();
      to.close();
    },
  };
}
