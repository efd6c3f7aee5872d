import type { User } from "./user.js";

/** Puts a finger on the middle of an element and leaves it there. Returns a function that lifts it. Needs Chromium. */
export async function touch(user: User, selector: string): Promise<() => Promise<void>> {
  const element = user.page.locator(selector);
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`There is no ${selector} to touch.`);
  const session = await user.context.newCDPSession(user.page);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [middle] });
  return async () => {
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
  };
}
