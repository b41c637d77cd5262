package io.lastday.offboarding.step.mail;

/**
 * Somebody's right to one of a person's calendars.
 *
 * @param calendar the calendar's id
 * @param id the right's id
 * @param with the address of who has it; empty where Exchange names none
 * @param inside whether that is somebody of the firm
 * @param removable whether it can be taken back; what everybody of the firm has cannot
 * @param role as Graph spells it; empty where unknown
 */
record CalendarShare(String calendar, String id, String with, boolean inside, boolean removable, String role) {

    /** Whether it lets somebody act in the person's name, or write. */
    boolean acts() {
        return role.startsWith("delegate") || "write".equals(role) || "custom".equals(role) || role.isEmpty();
    }

    /** Who has it, for a report: an address outside the firm may be somebody's private one. */
    String who() {
        if (with.isEmpty()) {
            return removable ? "somebody unnamed" : "everybody of the firm";
        }
        return inside ? with : "somebody at " + with.substring(with.lastIndexOf('@') + 1);
    }
}
