package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.ReasonCode;

/** The log-ins with which people operate Lastday itself. */
public sealed interface OperatorLogins permits OperatorRealm, OperatorLogins.NotConnected {

    /** Nobody can know who operates Lastday: the operators' realm is not connected, or is no Keycloak. */
    record NotConnected() implements OperatorLogins {

        /** Why nothing could be done. */
        public static final ReasonCode REASON = new ReasonCode("NOT_CONNECTED");
    }
}
