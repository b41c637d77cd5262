package io.lastday.offboarding.step.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Graph says 404 for no mailbox, for one on premises and for nobody at all. */
class MailboxesTest {

    private static final String SETTINGS = ENTRA_USER + "/mailboxSettings";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    @Test
    void anAccountWithoutAMailboxHasNothingToAnswer() {
        WIRE.stubFor(get(urlPathEqualTo(SETTINGS)).willReturn(error(404, "MailboxNotEnabledForRESTAPI")));
        answers(WIRE, ENTRA_USER, plans("113feb6c-3fe4-4440-bddc-54d774bf0318", false));

        assertThat(reason(reply())).isEqualTo(MailStep.NO_MAILBOX);
    }

    @Test
    void aMailboxThatIsPaidForAndDoesNotAnswerIsAskedAbout() {
        WIRE.stubFor(get(urlPathEqualTo(SETTINGS)).willReturn(error(404, "MailboxNotEnabledForRESTAPI")));
        answers(WIRE, ENTRA_USER, plans("efb87545-963c-4e0d-99df-69c6916d9eb0", false));

        assertThat(reason(reply())).isEqualTo(MailStep.MAILBOX_ELSEWHERE);
    }

    @Test
    void aSynchronisedAccountWithAnAddressMayHaveItsMailboxOnPremises() {
        WIRE.stubFor(get(urlPathEqualTo(SETTINGS)).willReturn(error(404, "MailboxNotEnabledForRESTAPI")));
        answers(WIRE, ENTRA_USER, plans("113feb6c-3fe4-4440-bddc-54d774bf0318", true));

        assertThat(reason(reply())).isEqualTo(MailStep.MAILBOX_ELSEWHERE);
    }

    @Test
    void aUserWhoIsGoneIsNotOneWithoutAMailbox() {
        WIRE.stubFor(get(urlPathEqualTo(SETTINGS)).willReturn(error(404, "Request_ResourceNotFound")));
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER)).willReturn(error(404, "Request_ResourceNotFound")));

        assertThat(reason(reply())).isEqualTo(Reasons.ACCOUNT_GONE);
    }

    private static StepResult reply() {
        return new SetAutomaticReply(new Mailboxes(RemoteWire.graph(WIRE)), READ_BACK).run(context(null));
    }

    private static ReasonCode reason(StepResult result) {
        return switch (result) {
            case Outcome.Skipped skipped -> skipped.reason();
            case Outcome.NeedsHuman asked -> asked.reason();
            default -> throw new AssertionError(result);
        };
    }

    private static String plans(String plan, boolean synced) {
        return """
                {"id":"u","mail":"leaver@firm.example","onPremisesSyncEnabled":%s,"assignedPlans":[
                 {"service":"exchange","capabilityStatus":"Enabled","servicePlanId":"%s"}]}""".formatted(synced, plan);
    }
}
