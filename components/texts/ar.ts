import type { Language } from "../internal/texts.js";

const rules = new Intl.PluralRules("ar");

/** The forms that a counted noun takes in Arabic. `few` = 3 to 10, `many` = 11 to 99, `other` = whole hundreds. */
interface Forms {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** The form for a number, with the number in the place of `#`. */
const count = (number: number, forms: Forms): string => forms[rules.select(number)].replace("#", String(number));

/** Arabic. */
const ar: Language = {
  mute: "كتم الصوت",
  soundButton: "المس لتشغيل الصوت",
  useAgain: (device) => `استخدام ${device} من جديد`,
  unnamed: "ضيف",
  you: (name) => (name ? `${name} (أنت)` : "أنت"),
  screenOf: (name) => `شاشة ${name}`,
  muted: "الصوت مكتوم",
  cameraOff: "الكاميرا متوقفة",
  waiting: "في انتظار الآخرين",
  connecting: "جارٍ الاتصال…",
  disconnected: "جارٍ إعادة الاتصال…",
  failed: "لا يوجد اتصال",
  closed: "لست في المكالمة",
  errors: {
    "unsupported-browser": "هذا المتصفح لا يدعم المكالمات. استخدم متصفحًا حديثًا.",
    "insecure-context": "لا تعمل الكاميرا والميكروفون إلا في الصفحات الآمنة. افتح الصفحة عبر https://.",
    "room-missing": "لم تحدد هذه الصفحة غرفة المكالمة.",
    "invalid-configuration": "أحد إعدادات هذه المكالمة غير صالح. يمكن لصاحب الصفحة إصلاحه.",
    "server-unreachable": "تعذّر الوصول إلى الخادم. تجري إعادة المحاولة.",
    "permission-denied":
      "استخدام الكاميرا أو الميكروفون محظور في هذه الصفحة. اسمح به في إعدادات المتصفح ثم حاول مرة أخرى.",
    "permission-blocked": "لا يُسمح لهذه الصفحة بطلب الكاميرا أو الميكروفون. يمكن لصاحب الصفحة تغيير ذلك.",
    "device-not-found": "لم يُعثر على كاميرا أو ميكروفون. صِل جهازًا ثم حاول مرة أخرى.",
    "device-busy": "يستخدم برنامج آخر الكاميرا أو الميكروفون. أغلقه ثم حاول مرة أخرى.",
    "device-unavailable": "الجهاز المختار غير متاح. اختر جهازًا آخر.",
    "device-lost": "انفصل أحد الأجهزة. صِله من جديد أو اختر جهازًا آخر.",
    "request-dismissed": "أُغلق سؤال المتصفح. حاول مرة أخرى واختر السماح.",
    "autoplay-blocked": "لا يشغّل المتصفح الصوت قبل أن تلمس الصفحة.",
    replaced: "تستمر هذه المكالمة في نافذة أخرى. انضم من جديد لاستعادتها هنا.",
    "connection-failed": "تعذّر الوصول إلى أحد المشاركين. تستمر المحاولة، وقد تساعد شبكة أخرى.",
    "negotiation-failed": "لم يكتمل الاتصال بأحد المشاركين. أعد تحميل الصفحة.",
    "message-too-large": "هذه الرسالة طويلة جدًا. اختصرها.",
    "not-connected": "لا يمكن الوصول إلى أحد الآن. حاول بعد قليل.",
    "room-not-found": "هذه الغرفة غير موجودة.",
    "participant-not-found": "لم يعد هذا المشارك في الغرفة.",
    "invalid-message": "رفض الخادم هذه الصفحة. أعد تحميلها.",
    "room-full": "الغرفة ممتلئة. حاول لاحقًا.",
  },

  camera: "الكاميرا",
  join: "انضمام",
  leave: "مغادرة",
  alone: "أنت وحدك في المكالمة",
  inCall: (people) =>
    count(people, {
      zero: "لا أحد في المكالمة",
      one: "شخص واحد في المكالمة",
      two: "شخصان في المكالمة",
      few: "# أشخاص في المكالمة",
      many: "# شخصًا في المكالمة",
      other: "# شخص في المكالمة",
    }),

  shareScreen: "مشاركة الشاشة",
  raiseHand: "رفع اليد",
  flipCamera: "تبديل الكاميرا",
  fullscreen: "ملء الشاشة",
  smallWindow: "نافذة صغيرة",
  holdToTalk: (key) => `اضغط مطولًا على ${key} للتحدث`,
  holdToMute: (key) => `اضغط مطولًا على ${key} لكتم الصوت`,
  keyNames: { " ": "المسافة", control: "Ctrl" },
  shortcuts: "اختصارات لوحة المفاتيح",
  useShortcuts: "استخدام هذه الاختصارات",
  done: "تم",
};

export default ar;
