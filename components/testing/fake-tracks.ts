/** A track with a moving picture that the page itself makes, so that no device is needed. */
export function pictureTrack(): MediaStreamTrack {
  const canvas = document.createElement("canvas");
  canvas.width = 32;
  canvas.height = 32;
  const context = canvas.getContext("2d");
  const [track] = canvas.captureStream(10).getVideoTracks();
  if (!track || !context) throw new Error("This browser cannot capture a canvas.");
  let hue = 0;
  const timer = setInterval(() => {
    if (track.readyState === "ended") return clearInterval(timer);
    context.fillStyle = `hsl(${(hue += 20)} 80% 50%)`;
    context.fillRect(0, 0, 32, 32);
  }, 100);
  return track;
}
