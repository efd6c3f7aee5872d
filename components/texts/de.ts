import type { Language } from "../internal/texts.js";

/** German. */
const de: Language = {
  mute: "Stumm",
  soundButton: "Für Ton antippen",
  useAgain: (device) => `${device} wieder verwenden`,
  unnamed: "Gast",
  you: (name) => (name ? `${name} (Sie)` : "Sie"),
  screenOf: (name) => `Bildschirm von ${name}`,
  muted: "stumm",
  cameraOff: "Kamera aus",
  waiting: "Warten auf andere",
  connecting: "Verbindung wird aufgebaut …",
  disconnected: "Verbindung wird wiederhergestellt …",
  failed: "Keine Verbindung",
  closed: "Nicht im Gespräch",
  errors: {
    "unsupported-browser": "Dieser Browser kann keine Gespräche führen. Mit einem aktuellen Browser geht es.",
    "insecure-context": "Kamera und Mikrofon gibt es nur auf sicheren Seiten. Öffnen Sie die Seite über https://.",
    "room-missing": "Dieser Seite fehlt die Angabe, in welchen Raum es geht.",
    "invalid-configuration":
      "Eine Einstellung dieses Gesprächs ist ungültig. Wer die Seite betreibt, kann das beheben.",
    "server-unreachable": "Der Server ist nicht erreichbar. Es wird weiter versucht.",
    "permission-denied":
      "Kamera oder Mikrofon sind für diese Seite gesperrt. Erlauben Sie den Zugriff in den Einstellungen des Browsers und versuchen Sie es noch einmal.",
    "permission-blocked": "Diese Seite darf nicht nach Kamera oder Mikrofon fragen. Wer sie betreibt, kann das ändern.",
    "device-not-found": "Es wurde keine Kamera oder kein Mikrofon gefunden. Schließen Sie ein Gerät an.",
    "device-busy":
      "Kamera oder Mikrofon werden von einem anderen Programm verwendet. Schließen Sie es und versuchen Sie es noch einmal.",
    "device-unavailable": "Das gewählte Gerät ist nicht verfügbar. Wählen Sie ein anderes.",
    "device-lost": "Ein Gerät wurde getrennt. Schließen Sie es wieder an oder wählen Sie ein anderes.",
    "request-dismissed": "Die Frage des Browsers wurde geschlossen. Versuchen Sie es noch einmal und stimmen Sie zu.",
    "autoplay-blocked": "Der Browser spielt erst Ton ab, wenn Sie die Seite berühren.",
    replaced: "Dieses Gespräch läuft in einem anderen Fenster weiter. Treten Sie erneut bei, um es zurückzuholen.",
    "connection-failed": "Eine Person ist nicht erreichbar. Es wird weiter versucht; ein anderes Netzwerk kann helfen.",
    "negotiation-failed": "Die Verbindung zu einer Person ist nicht zustande gekommen. Laden Sie die Seite neu.",
    "message-too-large": "Diese Nachricht ist zu lang. Kürzen Sie sie.",
    "not-connected": "Niemand ist gerade erreichbar. Versuchen Sie es gleich noch einmal.",
    "room-not-found": "Diesen Raum gibt es nicht.",
    "participant-not-found": "Diese Person ist nicht mehr im Raum.",
    "invalid-message": "Der Server hat diese Seite abgewiesen. Laden Sie die Seite neu.",
    "room-full": "Der Raum ist voll. Versuchen Sie es später noch einmal.",
  },

  camera: "Kamera",
  join: "Beitreten",
  leave: "Verlassen",
  alone: "Sie sind allein im Gespräch",
  inCall: (count) => `${count} Personen im Gespräch`,
  outOfReach: (people, count) => `${people}, ${count} nicht erreichbar`,
  inRoom: (room, status) => `${room}: ${status}`,
  timeInCall: "Zeit im Gespräch",

  deviceKind: { microphone: "Mikrofon", camera: "Kamera", speaker: "Lautsprecher" },
  defaultDevice: "Standard",
  device: (number) => `Gerät ${number}`,
  noDevice: "Keines gefunden. Schließen Sie eines an.",
  deviceHint: {
    microphone: "Schalten Sie das Mikrofon ein, um ein anderes zu wählen.",
    camera: "Schalten Sie die Kamera ein, um eine andere zu wählen.",
    speaker: "Schalten Sie das Mikrofon ein, um einen anderen zu wählen.",
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
  talkingWhileMuted: "Sie sprechen, aber Ihr Mikrofon ist stumm.",
  unmute: "Mikrofon einschalten",
  microphoneSilent:
    "Von Ihrem Mikrofon kommt nichts. Sehen Sie nach, ob es einen Schalter hat, oder wählen Sie ein anderes.",
  isBack: (device) => `${device} ist wieder da.`,
  soundBlocked: "Sie hören die anderen noch nicht: Ihr Browser wartet auf eine Berührung.",
  lineLost:
    "Die Verbindung zum Raum ist unterbrochen, es wird weiter versucht. Wen Sie hören, der hört Sie auch weiterhin.",
  lineBack: "Die Verbindung zum Raum steht wieder.",
  notices: "Hinweise",
  dismiss: "Ausblenden",
  permissionDenied: "Diese Seite darf Ihre Kamera oder Ihr Mikrofon nicht verwenden.",
  permissionHelp: {
    chrome:
      "Um es zu erlauben, klicken Sie auf das Symbol links neben der Adresse, schalten Sie Kamera und Mikrofon ein und versuchen Sie es noch einmal.",
    edge: "Um es zu erlauben, klicken Sie auf das Schloss links neben der Adresse, öffnen Sie die Berechtigungen für diese Website, wählen Sie bei Kamera und Mikrofon Zulassen und versuchen Sie es noch einmal.",
    firefox:
      "Um es zu erlauben, klicken Sie links neben der Adresse auf das durchgestrichene Symbol von Kamera oder Mikrofon, heben Sie die Blockierung auf und versuchen Sie es noch einmal.",
    safari:
      "Um es zu erlauben, öffnen Sie oben am Bildschirm das Menü Safari, wählen Sie die Einstellungen für diese Website, stellen Sie Kamera und Mikrofon auf Erlauben und versuchen Sie es noch einmal.",
    "chrome-android":
      "Um es zu erlauben, tippen Sie auf das Symbol links neben der Adresse, dann auf Berechtigungen, schalten Sie Kamera und Mikrofon ein und versuchen Sie es noch einmal.",
    "edge-android":
      "Um es zu erlauben, tippen Sie auf das Schloss neben der Adresse, dann auf Berechtigungen, schalten Sie Kamera und Mikrofon ein und versuchen Sie es noch einmal.",
    "firefox-android":
      "Um es zu erlauben, tippen Sie auf das Schloss links neben der Adresse, dann auf die blockierte Kamera oder das blockierte Mikrofon, und versuchen Sie es noch einmal.",
    "safari-ios":
      "Um es zu erlauben, tippen Sie links im Adressfeld auf die Taste, dann auf Website-Einstellungen, stellen Sie Kamera und Mikrofon auf Erlauben und versuchen Sie es noch einmal.",
    "other-ios":
      "Um es zu erlauben, öffnen Sie die App Einstellungen, suchen Sie unter Apps diesen Browser, schalten Sie Kamera und Mikrofon ein und versuchen Sie es noch einmal.",
    "in-app":
      "Der Browser in dieser App hat möglicherweise keine Kamera. Öffnen Sie diese Seite in Ihrem gewohnten Browser: Das Menü der App führt dorthin.",
    windows:
      "Windows selbst lässt den Browser nicht. Öffnen Sie Einstellungen, Datenschutz und Sicherheit, erlauben Sie Desktop-Apps den Zugriff auf Kamera und Mikrofon und versuchen Sie es noch einmal.",
    mac: "macOS selbst lässt den Browser nicht. Öffnen Sie Systemeinstellungen, Datenschutz & Sicherheit, erlauben Sie diesen Browser unter Kamera und Mikrofon, starten Sie ihn neu und versuchen Sie es noch einmal.",
    other:
      "Um es zu erlauben, öffnen Sie in Ihrem Browser die Einstellungen für diese Website, erlauben Sie Kamera und Mikrofon und versuchen Sie es noch einmal.",
  },

  shareScreen: "Bildschirm teilen",
  raiseHand: "Hand heben",
  flipCamera: "Kamera wechseln",
  fullscreen: "Vollbild",
  smallWindow: "Kleines Fenster",
  holdToTalk: (key) => `Zum Sprechen ${key} halten`,
  holdToMute: (key) => `Zum Stummschalten ${key} halten`,
  keyNames: { " ": "Leertaste", control: "Strg", shift: "Umschalt" },
  shortcuts: "Tastenkürzel",
  useShortcuts: "Diese Tastenkürzel verwenden",
  done: "Fertig",
};

export default de;
