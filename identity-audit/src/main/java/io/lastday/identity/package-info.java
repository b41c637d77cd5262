/** Who has multi-factor authentication, and how it is enforced: a service of its own, which only reads. */
@NullMarked
package io.lastday.identity;

import org.jspecify.annotations.NullMarked;
