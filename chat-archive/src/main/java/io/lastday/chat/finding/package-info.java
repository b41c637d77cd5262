/**
 * Finds what must never be in a chat: secrets, bank and card numbers, identifiers, special-category terms, places.
 * Every scan is linear in the length of a message, and nothing that leaves this package holds a value it found.
 */
@NullMarked
package io.lastday.chat.finding;

import org.jspecify.annotations.NullMarked;
