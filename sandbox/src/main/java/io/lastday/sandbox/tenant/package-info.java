/** A strict simulator of a Microsoft 365 tenant's Graph API, for trying Lastday and for its tests. */
@NullMarked
package io.lastday.sandbox.tenant;

import org.jspecify.annotations.NullMarked;
