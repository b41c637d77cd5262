package io.lastday.offboarding.step;

/** A system that a case touches. */
public enum ConnectedSystem {
    /** Microsoft Entra ID. */
    ENTRA,
    /** The firm's Keycloak realm. */
    KEYCLOAK,
    /** Microsoft Teams chats. */
    TEAMS,
    /** Chats exported from WhatsApp by a person. */
    WHATSAPP,
    /** Lastday itself: guard rails, archive, evidence. */
    LASTDAY
}
