/** Speaking to the running system as its users do: through the gateway, with an operator's or a machine's token. */
@NullMarked
package io.lastday.sandbox.client;

import org.jspecify.annotations.NullMarked;
