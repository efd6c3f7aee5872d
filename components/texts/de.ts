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
