package io.lastday.offboarding.step.keycloak;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.matrix.Wire;

class KeycloakDisableRow extends KeycloakAccountRow {

    @Override
    protected Step step(Wire wire) {
        return new KeycloakDisable(new KeycloakAccounts(wire.realm()), wire.readBack());
    }

    @Override
    protected void doBefore() {
        enabled = false;
    }

    /** A colleague was faster. */
    @Override
    protected void change() {
        enabled = false;
    }

    @Override
    protected Object state() {
        return enabled;
    }

    @Override
    protected Object finished() {
        return false;
    }
}
