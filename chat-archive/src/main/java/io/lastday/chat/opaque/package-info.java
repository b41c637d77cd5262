/** What is kept as it came: hashed, attested, labelled as of low assurance, and not read. */
@NullMarked
package io.lastday.chat.opaque;

import org.jspecify.annotations.NullMarked;
