package io.lastday.offboarding.step.entra.directory;

/**
 * Somebody who reports to the leaver.
 *
 * @param synced an on-premises directory says who their manager is
 */
record Report(String id, String name, boolean synced) implements Held {}
