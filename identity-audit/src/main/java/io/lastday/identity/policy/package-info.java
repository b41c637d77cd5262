/** Whether multi-factor authentication is enforced for somebody, and by which path. Pure. */
@NullMarked
package io.lastday.identity.policy;

import org.jspecify.annotations.NullMarked;
