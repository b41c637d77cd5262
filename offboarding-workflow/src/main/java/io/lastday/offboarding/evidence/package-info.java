/** The proof of a case: a sealed bag with report, steps, custody log and digests of the chat bags, and no content. */
@NullMarked
package io.lastday.offboarding.evidence;

import org.jspecify.annotations.NullMarked;
