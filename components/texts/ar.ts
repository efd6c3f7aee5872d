import type { Language } from "./texts.js";

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
    unauthorized: "لا يسمح لك الخادم بالدخول بهذا التصريح. اطلب رابطًا جديدًا.",
    forbidden: "هذا التصريح لا يصلح هنا. افتح الرابط الذي وصلك.",
    "not-granted": "لا يُسمح لك بهذا في هذه المكالمة. اطلب الإذن من المضيف.",
    removed: "أخرجك المضيف من هذه المكالمة.",
    ended: "انتهت المكالمة: أُنهيت للجميع.",
    refused: "لم يُسمح لك بالدخول.",
    "room-locked": "الغرفة مقفلة. اطلب من أحد الموجودين فيها أن يفتحها.",
    "room-closed": "الغرفة ليست مفتوحة الآن. عُد في الموعد المتفق عليه.",
    "rate-limited": "تلقّى الخادم طلبات كثيرة دفعة واحدة. انتظر دقيقة ثم انضم من جديد.",
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
  outOfReach: (people, number) =>
    `${people}، ${count(number, {
      zero: "ولا أحد خارج المتناول",
      one: "منهم واحد خارج المتناول",
      two: "منهم اثنان خارج المتناول",
      few: "منهم # خارج المتناول",
      many: "منهم # خارج المتناول",
      other: "منهم # خارج المتناول",
    })}`,
  inRoom: (room, status) => `${room}: ${status}`,
  timeInCall: "مدة المكالمة",

  volume: "مستوى الصوت",
  volumeOf: (name) => `مستوى صوت ${name}`,
  percent: (value) => `${value}%`,
  levelOf: (name) => `صوت ${name}`,
  quality: {
    good: "اتصال جيد",
    fair: "اتصال مقبول",
    poor: "اتصال ضعيف",
    lost: "انقطع الاتصال",
  },
  unmeasured: "لم يُقَس الاتصال بعد",
  qualityCause: {
    nothing: "لا يصل شيء",
    loss: "يضيع بعضه في الطريق",
    delay: "يتأخر في الوصول",
    relay: "يتأخر في الوصول عبر خادم وسيط",
    jitter: "يصل بشكل متقطع",
    freezes: "تتجمد الصورة",
    bandwidth: "سعة الاتصال غير كافية",
    processor: "هذا الجهاز مشغول جدًا",
  },
  qualitySide: { theirs: "من جهتهم", ours: "من جهتك" },
  qualityOf: (name, quality) => `${name}: ${quality}`,
  qualityWhy: (quality, cause, side) => [quality, [cause, side].filter(Boolean).join("، ")].filter(Boolean).join(": "),

  deviceKind: { microphone: "الميكروفون", camera: "الكاميرا", speaker: "مكبر الصوت" },
  defaultDevice: "الافتراضي",
  device: (number) => `الجهاز ${number}`,
  noDevice: "لم يُعثر على أي جهاز. صِل جهازًا.",
  deviceHint: {
    microphone: "شغّل الميكروفون لاختيار غيره.",
    camera: "شغّل الكاميرا لاختيار غيرها.",
    speaker: "شغّل الميكروفون لاختيار مكبر صوت آخر.",
  },
  chooseSpeaker: "اختيار مكبر الصوت…",
  testSpeaker: "اختبار مكبر الصوت",
  turnOn: "تشغيل الكاميرا والميكروفون",
  turnOnMicrophone: "تشغيل الميكروفون",
  turnOnCamera: "تشغيل الكاميرا",
  settings: "الإعدادات",
  close: "إغلاق",

  hasJoined: (name) => `انضم ${name} إلى المكالمة`,
  haveJoined: (people) =>
    count(people, {
      zero: "لم ينضم أحد إلى المكالمة",
      one: "انضم شخص واحد إلى المكالمة",
      two: "انضم شخصان إلى المكالمة",
      few: "انضم # أشخاص إلى المكالمة",
      many: "انضم # شخصًا إلى المكالمة",
      other: "انضم # شخص إلى المكالمة",
    }),
  hasLeft: (name) => `غادر ${name} المكالمة`,
  haveLeft: (people) =>
    count(people, {
      zero: "لم يغادر أحد المكالمة",
      one: "غادر شخص واحد المكالمة",
      two: "غادر شخصان المكالمة",
      few: "غادر # أشخاص المكالمة",
      many: "غادر # شخصًا المكالمة",
      other: "غادر # شخص المكالمة",
    }),
  raisedHand: (name) => `رفع ${name} يده`,
  raisedHands: (people) =>
    count(people, {
      zero: "لم يرفع أحد يده",
      one: "رفع شخص واحد يده",
      two: "رفع شخصان أيديهما",
      few: "رفع # أشخاص أيديهم",
      many: "رفع # شخصًا أيديهم",
      other: "رفع # شخص أيديهم",
    }),
  talkingWhileMuted: "أنت تتحدث، لكن صوتك مكتوم.",
  unmute: "إلغاء كتم الصوت",
  microphoneSilent: "لا يصل أي صوت من الميكروفون. تحقق من وجود مفتاح عليه، أو اختر ميكروفونًا آخر.",
  isBack: (device) => `${device} متصل من جديد.`,
  soundBlocked: "لا يمكنك سماع الآخرين بعد: المتصفح ينتظر لمسة منك.",
  lineLost: "انقطع الاتصال بالغرفة وتجري إعادة المحاولة. من تسمعهم ما زالوا يسمعونك.",
  lineBack: "عاد الاتصال بالغرفة.",
  notices: "إشعارات",
  dismiss: "إخفاء",
  permissionDenied: "لا يُسمح لهذه الصفحة باستخدام الكاميرا أو الميكروفون.",
  permissionHelp: {
    chrome: "للسماح بذلك، انقر على الأيقونة المجاورة لعنوان الصفحة، وشغّل الكاميرا والميكروفون، ثم حاول مرة أخرى.",
    firefox:
      "للسماح بذلك، انقر على أيقونة الكاميرا أو الميكروفون المشطوبة بجوار عنوان الصفحة، وألغِ الحظر، ثم حاول مرة أخرى.",
    safari:
      "للسماح بذلك، افتح قائمة Safari أعلى الشاشة، واختر إعدادات هذا الموقع، واضبط الكاميرا والميكروفون على السماح، ثم حاول مرة أخرى.",
    "chrome-android":
      "للسماح بذلك، المس الأيقونة المجاورة لعنوان الصفحة، ثم الأذونات، وشغّل الكاميرا والميكروفون، ثم حاول مرة أخرى.",
    "firefox-android":
      "للسماح بذلك، المس القفل المجاور لعنوان الصفحة، ثم الكاميرا أو الميكروفون المحظور، ثم حاول مرة أخرى.",
    "safari-ios":
      "للسماح بذلك، المس الزر الموجود في حقل العنوان، ثم إعدادات موقع الويب، واضبط الكاميرا والميكروفون على السماح، ثم حاول مرة أخرى.",
    "other-ios":
      "للسماح بذلك، افتح تطبيق الإعدادات، وابحث عن هذا المتصفح ضمن التطبيقات، وشغّل الكاميرا والميكروفون، ثم حاول مرة أخرى.",
    "in-app":
      "قد لا تتوفر الكاميرا في المتصفح المدمج في هذا التطبيق. افتح هذه الصفحة في متصفحك المعتاد من قائمة التطبيق.",
    windows:
      "يمنع Windows نفسه المتصفح من ذلك. افتح الإعدادات، ثم الخصوصية والأمان، واسمح لتطبيقات سطح المكتب باستخدام الكاميرا والميكروفون، ثم حاول مرة أخرى.",
    mac: "يمنع macOS نفسه المتصفح من ذلك. افتح إعدادات النظام، ثم الخصوصية والأمن، واسمح لهذا المتصفح ضمن الكاميرا والميكروفون، وأعد تشغيله، ثم حاول مرة أخرى.",
    other: "للسماح بذلك، افتح إعدادات هذا الموقع في متصفحك، واسمح بالكاميرا والميكروفون، ثم حاول مرة أخرى.",
  },

  pin: (name) => `تثبيت ${name}`,
  people: (people) =>
    count(people, {
      zero: "لا أحد",
      one: "شخص واحد",
      two: "شخصان",
      few: "# أشخاص",
      many: "# شخصًا",
      other: "# شخص",
    }),
  microphoneOn: "الميكروفون يعمل",
  noMicrophone: "بلا ميكروفون",
  cameraOn: "الكاميرا تعمل",
  handRaised: "اليد مرفوعة",
  sharing: "مشاركة الشاشة جارية",
  pages: "صفحات المشاركين",
  pageOf: (page, pages) => `الصفحة ${page} من ${pages}`,
  previousPage: "الصفحة السابقة",
  nextPage: "الصفحة التالية",

  chat: "الدردشة",
  messages: "الرسائل",
  nothingSaid: "لا رسائل بعد",
  writeMessage: "رسالة",
  sendMessage: "إرسال",
  recipient: "إلى",
  everyone: "الجميع",
  hasNoChat: (name) => `${name} (بلا دردشة)`,
  hasGone: (name) => `${name} (غادر المكالمة)`,
  onlyTo: (name) => `إلى ${name} فقط`,
  onlyToYou: "إليك فقط",
  toldBy: (name) => `نقلًا عن ${name}`,
  delivery: { sending: "جارٍ الإرسال…", sent: "أُرسلت", delivered: "وصلت", failed: "لم تصل" },
  sendAgain: "إعادة الإرسال",
  newMessages: (messages) =>
    count(messages, {
      zero: "لا رسائل جديدة",
      one: "رسالة جديدة واحدة",
      two: "رسالتان جديدتان",
      few: "# رسائل جديدة",
      many: "# رسالة جديدة",
      other: "# رسالة جديدة",
    }),
  reactions: "التفاعلات",
  reaction: (name, emoji) => `${name}: ${emoji}`,

  readyToJoin: "هل أنت مستعد للانضمام؟",
  yourName: "اسمك",
  callControls: "أدوات المكالمة",
  peoplePanel: "المشاركون",

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
  notSharing: "توقفت مشاركة الشاشة",
  handLowered: "أُنزلت اليد",

  waitForHost: (before) => `يرجى الانتظار: سيسمح لك المضيف بالدخول.${before ? ` قبلك: ${before}.` : ""}`,
  admit: "السماح بالدخول",
  refuse: "رفض الدخول",
  admitAll: "السماح للجميع بالدخول",
  wantsIn: (name) => `يرغب ${name} في الدخول.`,
  wantIn: (people) =>
    count(people, {
      zero: "لا أحد ينتظر الدخول",
      one: "شخص واحد ينتظر الدخول",
      two: "شخصان ينتظران الدخول",
      few: "# أشخاص ينتظرون الدخول",
      many: "# شخصًا ينتظرون الدخول",
      other: "# شخص ينتظرون الدخول",
    }),
  wasMuted: "كتم المضيف صوتك.",
  askedToUnmute: "يطلب منك المضيف إلغاء كتم صوتك.",
  pressAgain: "اضغط مرة أخرى للتأكيد.",
  hostAction: {
    mute: (name) => `كتم صوت ${name}`,
    "ask-unmute": (name) => `طلب إلغاء الكتم من ${name}`,
    remove: (name) => `إخراج ${name}`,
    spotlight: (name) => `إبراز ${name} للجميع`,
    "mute-all": () => "كتم صوت جميع الآخرين",
    lock: () => "قفل الغرفة",
    lobby: () => "غرفة الانتظار",
    end: () => "إنهاء المكالمة للجميع",
  },
};

export default ar;
