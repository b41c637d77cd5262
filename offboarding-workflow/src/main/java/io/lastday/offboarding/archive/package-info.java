/** Chats that the firm keeps: taken in by stream, sealed, encrypted at rest for each custodian, opened by two people. */
@NullMarked
package io.lastday.offboarding.archive;

import org.jspecify.annotations.NullMarked;
