import type { Language } from "./texts.js";

const ahead = (count: number): string => (count === 1 ? "1 Person ist" : `${count} Personen sind`);

/** German. */
const de: Language = {
  mute: "Stumm",
  soundButton: "Ton einschalten",
  useAgain: (device) => `Zurück zu ${device}`,
  unnamed: "Gast",
  you: (name) => (name ? `${name} (Sie)` : "Sie"),
  screenOf: (name) => `Bildschirm von ${name}`,
  muted: "stumm",
  cameraOff: "Kamera aus",
  waiting: "Warten auf andere Personen",
  connecting: "Verbindung wird aufgebaut …",
  disconnected: "Verbindung wird wiederhergestellt …",
  failed: "Keine Verbindung",
  closed: "Nicht im Gespräch",
  errors: {
    "unsupported-browser":
      "Dieser Browser kann keine Gespräche führen. Verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.",
    "insecure-context":
      "Kamera und Mikrofon funktionieren nur auf sicheren Seiten. Öffnen Sie diese Seite über https://.",
    "room-missing": "Auf dieser Seite fehlt der Name des Raums.",
    "invalid-configuration": "Eine Einstellung dieses Gesprächs ist ungültig. Melden Sie das dem Betreiber der Seite.",
    "server-unreachable": "Der Server ist nicht erreichbar. Neuer Versuch läuft …",
    "server-busy": "Der Server ist ausgelastet. Bitte warten Sie, Sie treten gleich bei …",
    "permission-denied":
      "Kamera oder Mikrofon sind blockiert. Erlauben Sie den Zugriff in den Browser-Einstellungen für diese Seite und versuchen Sie es noch einmal.",
    "permission-blocked":
      "Diese Seite darf nicht nach Kamera oder Mikrofon fragen. Melden Sie das dem Betreiber der Seite.",
    "device-not-found":
      "Keine Kamera und kein Mikrofon gefunden. Schließen Sie ein Gerät an und versuchen Sie es noch einmal.",
    "device-busy":
      "Möglicherweise verwendet ein anderes Programm Ihre Kamera oder Ihr Mikrofon. Schließen Sie es und versuchen Sie es noch einmal.",
    "device-unavailable": "Das gewählte Gerät ist nicht verfügbar. Wählen Sie ein anderes.",
    "device-lost": "Ein Gerät wurde getrennt. Schließen Sie es wieder an oder wählen Sie ein anderes.",
    "request-dismissed":
      "Sie haben die Frage des Browsers geschlossen. Versuchen Sie es noch einmal und erlauben Sie den Zugriff.",
    "autoplay-blocked": "Ihr Browser blockiert den Ton. Tippen Sie auf die Seite, um die anderen zu hören.",
    replaced:
      "Sie sind dem Gespräch in einem anderen Fenster beigetreten. Treten Sie erneut bei, um hier weiterzusprechen.",
    "connection-failed": "Eine Person ist nicht erreichbar. Neuer Versuch läuft … Ein anderes Netzwerk kann helfen.",
    "negotiation-failed": "Die Verbindung zu einer Person ist fehlgeschlagen. Laden Sie die Seite neu.",
    "message-too-large": "Diese Nachricht ist zu lang. Kürzen Sie sie.",
    "not-connected": "Gerade ist niemand verbunden. Versuchen Sie es gleich noch einmal.",
    "room-not-found": "Diesen Raum gibt es nicht.",
    "participant-not-found": "Diese Person ist nicht mehr im Raum.",
    "invalid-message": "Der Server hat diese Seite abgewiesen. Laden Sie die Seite neu.",
    "room-full": "Der Raum ist voll. Versuchen Sie es später noch einmal.",
    unauthorized: "Der Server hat Ihren Zugang nicht angenommen. Bitten Sie um einen neuen Link.",
    forbidden: "Ihr Zugang gilt hier nicht. Öffnen Sie den Link, den Sie bekommen haben.",
    "not-granted": "Das dürfen Sie in diesem Gespräch nicht. Bitten Sie die Gesprächsleitung, es zu erlauben.",
    removed: "Die Gesprächsleitung hat Sie aus dem Gespräch entfernt.",
    ended: "Das Gespräch wurde für alle beendet.",
    refused: "Sie wurden nicht eingelassen.",
    "room-locked": "Der Raum ist abgeschlossen. Bitten Sie jemanden im Raum, ihn aufzuschließen.",
    "room-closed": "Der Raum ist gerade nicht geöffnet. Kommen Sie zur vereinbarten Zeit wieder.",
    "rate-limited": "Diese Seite hat zu viel auf einmal gesendet. Warten Sie eine Minute und treten Sie erneut bei.",
  },

  camera: "Kamera",
  join: "Beitreten",
  leave: "Verlassen",
  alone: "Sie sind allein im Gespräch",
  inCall: (count) => `${count} Personen im Gespräch`,
  outOfReach: (people, count) => `${people}, ${count} nicht verbunden`,
  inRoom: (room, status) => `${room}: ${status}`,
  timeInCall: "Gesprächsdauer",

  volume: "Lautstärke",
  volumeOf: (name) => `Lautstärke von ${name}`,
  percent: (value) => `${value}\u00a0%`,
  levelOf: (name) => `${name}: Lautstärkepegel`,
  quality: {
    good: "Gute Verbindung",
    fair: "Mäßige Verbindung",
    poor: "Schlechte Verbindung",
    lost: "Verbindung unterbrochen",
  },
  unmeasured: "Verbindung wird geprüft …",
  qualityCause: {
    nothing: "es kommt nichts an",
    loss: "ein Teil von Ton oder Bild geht verloren",
    delay: "die Verzögerung ist groß",
    relay: "die Verzögerung über einen Relay-Server ist groß",
    jitter: "der Ton kommt ungleichmäßig an",
    freezes: "das Bild bleibt immer wieder stehen",
    bandwidth: "die Internetverbindung ist zu langsam",
    processor: "dieses Gerät ist überlastet",
  },
  qualitySide: { theirs: "auf der anderen Seite", ours: "auf Ihrer Seite" },
  qualityOf: (name, quality) => `${name}: ${quality}`,
  qualityWhy: (quality, cause, side) => [quality, [cause, side].filter(Boolean).join(", ")].filter(Boolean).join(": "),

  deviceKind: { microphone: "Mikrofon", camera: "Kamera", speaker: "Lautsprecher" },
  defaultDevice: "Standard",
  device: (number) => `Gerät ${number}`,
  noDevice: "Kein Gerät gefunden. Schließen Sie eines an.",
  deviceHint: {
    microphone: "Schalten Sie Ihr Mikrofon ein, um ein anderes zu wählen.",
    camera: "Schalten Sie Ihre Kamera ein, um eine andere zu wählen.",
    speaker: "Schalten Sie Ihr Mikrofon ein, um einen anderen Lautsprecher zu wählen.",
  },
  chooseSpeaker: "Lautsprecher wählen …",
  testSpeaker: "Lautsprecher testen",
  turnOn: "Kamera und Mikrofon einschalten",
  turnOnMicrophone: "Mikrofon einschalten",
  turnOnCamera: "Kamera einschalten",
  settings: "Einstellungen",
  close: "Schließen",

  hasJoined: (name) => `${name} ist beigetreten`,
  haveJoined: (count) => `${count} Personen sind beigetreten`,
  hasLeft: (name) => `${name} ist gegangen`,
  haveLeft: (count) => `${count} Personen sind gegangen`,
  raisedHand: (name) => `${name} hat die Hand gehoben`,
  raisedHands: (count) => `${count} Personen haben die Hand gehoben`,
  talkingWhileMuted: "Sprechen Sie gerade? Ihr Mikrofon ist stumm.",
  unmute: "Mikrofon einschalten",
  microphoneSilent:
    "Kein Ton von Ihrem Mikrofon. Prüfen Sie seinen Stummschalter oder wählen Sie ein anderes Mikrofon.",
  isBack: (device) => `${device} ist wieder verbunden.`,
  soundBlocked: "Ihr Browser blockiert den Ton. Schalten Sie ihn ein, um die anderen zu hören.",
  lineLost: "Verbindung unterbrochen. Neuer Versuch läuft … Wenn Sie die anderen hören, hören sie auch Sie.",
  lineBack: "Sie sind wieder verbunden.",
  notices: "Benachrichtigungen",
  dismiss: "Ausblenden",
  permissionDenied: "Diese Seite kann Ihre Kamera oder Ihr Mikrofon nicht verwenden.",
  permissionHelp: {
    chrome:
      "Klicken Sie auf das Symbol links neben der Adresse, erlauben Sie Kamera und Mikrofon und versuchen Sie es noch einmal.",
    firefox:
      "Klicken Sie links neben der Adresse auf die durchgestrichene Kamera oder das durchgestrichene Mikrofon, heben Sie die Blockierung auf und versuchen Sie es noch einmal.",
    safari:
      "Öffnen Sie im Menü Safari die Einstellungen für diese Website, erlauben Sie Kamera und Mikrofon und versuchen Sie es noch einmal.",
    "chrome-android":
      "Tippen Sie auf das Symbol links neben der Adresse, dann auf Berechtigungen. Erlauben Sie Kamera und Mikrofon und versuchen Sie es noch einmal.",
    "firefox-android":
      "Tippen Sie auf das Schloss links neben der Adresse, dann auf die blockierte Kamera oder das blockierte Mikrofon. Erlauben Sie den Zugriff und versuchen Sie es noch einmal.",
    "safari-ios":
      "Tippen Sie auf die Taste links neben der Adresse, dann auf Website-Einstellungen. Erlauben Sie Kamera und Mikrofon und versuchen Sie es noch einmal.",
    "other-ios":
      "Öffnen Sie die App Einstellungen, dann Apps, wählen Sie diesen Browser und erlauben Sie Kamera und Mikrofon. Versuchen Sie es dann noch einmal.",
    "in-app":
      "Der Browser in dieser App hat möglicherweise keinen Zugriff auf die Kamera. Öffnen Sie diese Seite über das Menü der App in Ihrem gewohnten Browser.",
    windows:
      "Windows blockiert den Zugriff. Öffnen Sie Einstellungen, dann Datenschutz und Sicherheit, und erlauben Sie Desktop-Apps den Zugriff auf Kamera und Mikrofon. Versuchen Sie es dann noch einmal.",
    mac: "macOS blockiert den Zugriff. Öffnen Sie Systemeinstellungen, dann Datenschutz & Sicherheit, erlauben Sie diesen Browser unter Kamera und Mikrofon und starten Sie ihn neu. Versuchen Sie es dann noch einmal.",
    other:
      "Erlauben Sie Kamera und Mikrofon in den Einstellungen Ihres Browsers für diese Website und versuchen Sie es noch einmal.",
  },

  pin: (name) => `${name} anheften`,
  people: (count) => (count === 1 ? "1 Person" : `${count} Personen`),
  microphoneOn: "Mikrofon an",
  noMicrophone: "kein Mikrofon",
  cameraOn: "Kamera an",
  handRaised: "Hand gehoben",
  sharing: "teilt den Bildschirm",
  pages: "Seiten der Personen",
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  previousPage: "Vorige Seite",
  nextPage: "Nächste Seite",

  chat: "Chat",
  messages: "Nachrichten",
  nothingSaid: "Noch keine Nachrichten",
  writeMessage: "Nachricht schreiben",
  sendMessage: "Senden",
  recipient: "An",
  everyone: "Alle",
  hasNoChat: (name) => `${name} (Chat nicht verfügbar)`,
  hasGone: (name) => `${name} (hat das Gespräch verlassen)`,
  onlyTo: (name) => `nur an ${name}`,
  onlyToYou: "nur an Sie",
  toldBy: (name) => `weitergegeben von ${name}`,
  delivery: { sending: "Wird gesendet …", sent: "Gesendet", delivered: "Zugestellt", failed: "Nicht zugestellt" },
  sendAgain: "Noch einmal senden",
  newMessages: (count) => (count === 1 ? "1 neue Nachricht" : `${count} neue Nachrichten`),
  reactions: "Reaktionen",
  reaction: (name, emoji) => `${name}: ${emoji}`,

  readyToJoin: "Bereit zum Beitreten?",
  yourName: "Ihr Name",
  callControls: "Gesprächssteuerung",
  peoplePanel: "Personen",

  shareScreen: "Bildschirm teilen",
  raiseHand: "Hand heben",
  flipCamera: "Kamera wechseln",
  fullscreen: "Vollbild",
  smallWindow: "Bild im Bild",
  holdToTalk: (key) => `Zum Sprechen ${key} halten`,
  holdToMute: (key) => `Zum Stummschalten ${key} halten`,
  keyNames: { " ": "Leertaste", control: "Strg", shift: "Umschalt" },
  shortcuts: "Tastenkürzel",
  useShortcuts: "Diese Tastenkürzel verwenden",
  done: "Fertig",
  notSharing: "Bildschirm nicht mehr geteilt",
  handLowered: "Hand gesenkt",

  waitForHost: (before) =>
    before
      ? `Die Gesprächsleitung lässt Sie gleich ein. ${ahead(before)} vor Ihnen.`
      : "Die Gesprächsleitung lässt Sie gleich ein.",
  admit: "Einlassen",
  refuse: "Ablehnen",
  admitAll: "Alle einlassen",
  wantsIn: (name) => `${name} möchte beitreten.`,
  wantIn: (count) => (count === 1 ? "1 Person möchte beitreten" : `${count} Personen möchten beitreten`),
  wasMuted: "Die Gesprächsleitung hat Sie stummgeschaltet.",
  askedToUnmute: "Die Gesprächsleitung bittet Sie, Ihr Mikrofon einzuschalten.",
  pressAgain: "Zum Bestätigen noch einmal drücken.",
  hostAction: {
    mute: (name) => `${name} stummschalten`,
    "ask-unmute": (name) => `${name} um Ton bitten`,
    remove: (name) => `${name} entfernen`,
    spotlight: (name) => `${name} für alle groß zeigen`,
    "mute-all": () => "Alle anderen stummschalten",
    lock: () => "Raum abschließen",
    lobby: () => "Warteraum",
    end: () => "Gespräch für alle beenden",
  },
};

export default de;
