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

/** The form for a number, with `#` replaced by the number. */
const count = (number: number, forms: Forms): string => forms[rules.select(number)].replace("#", String(number));

/** Arabic. */
const ar: Language = {
  mute: "كتم الصوت",
  soundButton: "تشغيل الصوت",
  useAgain: (device) => `العودة إلى ${device}`,
  unnamed: "ضيف",
  you: (name) => (name ? `${name} (أنت)` : "أنت"),
  screenOf: (name) => `شاشة ${name}`,
  muted: "الصوت مكتوم",
  cameraOff: "الكاميرا متوقفة",
  waiting: "في انتظار انضمام الآخرين",
  connecting: "جارٍ الاتصال…",
  disconnected: "جارٍ إعادة الاتصال…",
  failed: "لا يوجد اتصال",
  closed: "لست في المكالمة",
  errors: {
    "unsupported-browser": "هذا المتصفح لا يدعم المكالمات. استخدم إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari.",
    "insecure-context": "لا تعمل الكاميرا والميكروفون إلا في الصفحات الآمنة. افتح الصفحة عبر https://.",
    "room-missing": "لم تحدد هذه الصفحة غرفة المكالمة.",
    "invalid-configuration": "أحد إعدادات هذه المكالمة غير صالح. أبلغ صاحب الموقع.",
    "server-unreachable": "تعذّر الوصول إلى الخادم. جارٍ إعادة المحاولة…",
    "server-busy": "الخادم مشغول. انتظر من فضلك، ستنضم بعد لحظات…",
    "permission-denied": "الكاميرا أو الميكروفون محظور. اسمح به في إعدادات المتصفح لهذا الموقع ثم حاول مرة أخرى.",
    "permission-blocked": "لا يُسمح لهذه الصفحة بطلب الكاميرا أو الميكروفون. أبلغ صاحب الموقع.",
    "device-not-found": "لم يُعثر على كاميرا أو ميكروفون. صِل جهازًا ثم حاول مرة أخرى.",
    "device-busy": "ربما يستخدم تطبيق آخر الكاميرا أو الميكروفون. أغلقه ثم حاول مرة أخرى.",
    "device-unavailable": "الجهاز المختار غير متاح. اختر جهازًا آخر.",
    "device-lost": "انفصل أحد الأجهزة. صِله من جديد أو اختر جهازًا آخر.",
    "request-dismissed": "أغلقت سؤال المتصفح. حاول مرة أخرى واختر السماح.",
    "autoplay-blocked": "يحظر المتصفح الصوت. المس الصفحة لتسمع الآخرين.",
    replaced: "انضممت إلى هذه المكالمة في نافذة أخرى. انضم من جديد للمتابعة هنا.",
    "connection-failed": "تعذّر الاتصال بأحد المشاركين. جارٍ إعادة المحاولة… وقد تساعد شبكة أخرى.",
    "negotiation-failed": "فشل الاتصال بأحد المشاركين. أعد تحميل الصفحة.",
    "message-too-large": "هذه الرسالة طويلة جدًا. اختصرها.",
    "not-connected": "لا أحد متصل الآن. حاول بعد قليل.",
    "room-not-found": "هذه الغرفة غير موجودة.",
    "participant-not-found": "لم يعد هذا المشارك في الغرفة.",
    "invalid-message": "رفض الخادم هذه الصفحة. أعد تحميلها.",
    "room-full": "الغرفة ممتلئة. حاول لاحقًا.",
    unauthorized: "لم يقبل الخادم تصريحك. اطلب رابطًا جديدًا.",
    forbidden: "تصريحك لا يصلح هنا. افتح الرابط الذي وصلك.",
    "not-granted": "لا يمكنك فعل هذا في هذه المكالمة. اطلب من المضيف السماح به.",
    removed: "أخرجك المضيف من هذه المكالمة.",
    ended: "أُنهيت المكالمة للجميع.",
    refused: "لم يُسمح لك بالدخول.",
    "room-locked": "الغرفة مقفلة. اطلب من أحد الموجودين فيها أن يفتحها.",
    "room-closed": "الغرفة ليست مفتوحة الآن. عُد في الموعد المتفق عليه.",
    "rate-limited": "أرسلت هذه الصفحة الكثير دفعة واحدة. انتظر دقيقة ثم انضم من جديد.",
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
      zero: "ولا أحد غير متصل",
      one: "منهم واحد غير متصل",
      two: "منهم اثنان غير متصلين",
      few: "منهم # غير متصلين",
      many: "منهم # غير متصلين",
      other: "منهم # غير متصلين",
    })}`,
  inRoom: (room, status) => `${room}: ${status}`,
  timeInCall: "مدة المكالمة",

  volume: "مستوى الصوت",
  volumeOf: (name) => `مستوى صوت ${name}`,
  percent: (value) => `${value}%`,
  levelOf: (name) => `${name}: مستوى الصوت`,
  quality: {
    good: "اتصال جيد",
    fair: "اتصال مقبول",
    poor: "اتصال ضعيف",
    lost: "انقطع الاتصال",
  },
  unmeasured: "جارٍ فحص الاتصال…",
  qualityCause: {
    nothing: "لا يصل شيء",
    loss: "يضيع بعض الصوت أو الفيديو",
    delay: "التأخير طويل",
    relay: "التأخير طويل عبر خادم وسيط",
    jitter: "يصل الصوت متقطعًا",
    freezes: "يتجمد الفيديو باستمرار",
    bandwidth: "الاتصال بالإنترنت بطيء جدًا",
    processor: "هذا الجهاز مشغول جدًا",
  },
  qualitySide: { theirs: "من الجهة الأخرى", ours: "من جهتك" },
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
  talkingWhileMuted: "هل تتحدث الآن؟ صوتك مكتوم.",
  unmute: "إلغاء كتم الصوت",
  microphoneSilent: "لا صوت من الميكروفون. تحقق من مفتاح الكتم عليه، أو اختر ميكروفونًا آخر.",
  isBack: (device) => `${device} متصل من جديد.`,
  soundBlocked: "يحظر المتصفح الصوت. شغّله لتسمع الآخرين.",
  lineLost: "انقطع الاتصال. جارٍ إعادة الاتصال… إذا كنت تسمع الآخرين فهم يسمعونك.",
  lineBack: "أنت متصل من جديد.",
  notices: "إشعارات",
  dismiss: "إخفاء",
  permissionDenied: "لا يمكن لهذه الصفحة استخدام الكاميرا أو الميكروفون.",
  permissionHelp: {
    chrome: "انقر على الأيقونة المجاورة لعنوان الصفحة، واسمح بالكاميرا والميكروفون، ثم حاول مرة أخرى.",
    firefox: "انقر على الكاميرا أو الميكروفون المشطوب بجوار عنوان الصفحة، وألغِ الحظر، ثم حاول مرة أخرى.",
    safari: "افتح إعدادات هذا الموقع من قائمة Safari، واسمح بالكاميرا والميكروفون، ثم حاول مرة أخرى.",
    "chrome-android":
      "المس الأيقونة المجاورة لعنوان الصفحة، ثم الأذونات. اسمح بالكاميرا والميكروفون، ثم حاول مرة أخرى.",
    "firefox-android":
      "المس القفل المجاور لعنوان الصفحة، ثم الكاميرا أو الميكروفون المحظور. اسمح به، ثم حاول مرة أخرى.",
    "safari-ios":
      "المس الزر المجاور لعنوان الصفحة، ثم إعدادات موقع الويب. اسمح بالكاميرا والميكروفون، ثم حاول مرة أخرى.",
    "other-ios":
      "افتح تطبيق الإعدادات، ثم التطبيقات، واختر هذا المتصفح، واسمح بالكاميرا والميكروفون، ثم حاول مرة أخرى.",
    "in-app":
      "قد لا تتوفر الكاميرا في المتصفح المدمج في هذا التطبيق. افتح هذه الصفحة في متصفحك المعتاد من قائمة التطبيق.",
    windows:
      "يحظر Windows الوصول. افتح الإعدادات، ثم الخصوصية والأمان، واسمح لتطبيقات سطح المكتب باستخدام الكاميرا والميكروفون، ثم حاول مرة أخرى.",
    mac: "يحظر macOS الوصول. افتح إعدادات النظام، ثم الخصوصية والأمن، واسمح لهذا المتصفح ضمن الكاميرا والميكروفون، وأعد تشغيله، ثم حاول مرة أخرى.",
    other: "اسمح بالكاميرا والميكروفون في إعدادات متصفحك لهذا الموقع، ثم حاول مرة أخرى.",
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
  writeMessage: "اكتب رسالة",
  sendMessage: "إرسال",
  recipient: "إلى",
  everyone: "الجميع",
  hasNoChat: (name) => `${name} (الدردشة غير متاحة)`,
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
  callControls: "عناصر التحكم في المكالمة",
  peoplePanel: "المشاركون",

  shareScreen: "مشاركة الشاشة",
  raiseHand: "رفع اليد",
  flipCamera: "تبديل الكاميرا",
  fullscreen: "ملء الشاشة",
  smallWindow: "صورة داخل صورة",
  holdToTalk: (key) => `اضغط مطولًا على ${key} للتحدث`,
  holdToMute: (key) => `اضغط مطولًا على ${key} لكتم الصوت`,
  keyNames: { " ": "المسافة", control: "Ctrl" },
  shortcuts: "اختصارات لوحة المفاتيح",
  useShortcuts: "استخدام هذه الاختصارات",
  done: "تم",
  notSharing: "توقفت مشاركة الشاشة",
  handLowered: "أُنزلت اليد",

  waitForHost: (before) =>
    before
      ? `سيسمح لك المضيف بالدخول قريبًا. ${count(before, {
          zero: "لا أحد قبلك",
          one: "شخص واحد قبلك",
          two: "شخصان قبلك",
          few: "# أشخاص قبلك",
          many: "# شخصًا قبلك",
          other: "# شخص قبلك",
        })}.`
      : "سيسمح لك المضيف بالدخول قريبًا.",
  admit: "السماح بالدخول",
  refuse: "رفض الدخول",
  admitAll: "السماح للجميع بالدخول",
  wantsIn: (name) => `يرغب ${name} في الانضمام.`,
  wantIn: (people) =>
    count(people, {
      zero: "لا أحد يرغب في الانضمام",
      one: "شخص واحد يرغب في الانضمام",
      two: "شخصان يرغبان في الانضمام",
      few: "# أشخاص يرغبون في الانضمام",
      many: "# شخصًا يرغبون في الانضمام",
      other: "# شخص يرغبون في الانضمام",
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
