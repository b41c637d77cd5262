package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which detectors the settings ask for. */
final class DetectorSet {

    private DetectorSet() {}

    static List<Detector> of(DetectorSettings settings) {
        List<Detector> detectors = new ArrayList<>();
        Set<FindingKind> enabled = settings.enabled();
        if (enabled.contains(FindingKind.PASSWORD)) {
            detectors.add(new PasswordDetector());
        }
        if (enabled.contains(FindingKind.PASSWORD) || enabled.contains(FindingKind.ONE_TIME_CODE)) {
            detectors.add(new OneTimeCodeDetector());
        }
        if (enabled.contains(FindingKind.PAYMENT_CARD)) {
            detectors.add(new CardDetector());
        }
        if (enabled.contains(FindingKind.IBAN)) {
            detectors.add(new IbanDetector());
        }
        if (enabled.contains(FindingKind.NHS_NUMBER)) {
            detectors.add(new NhsNumberDetector());
        }
        if (enabled.contains(FindingKind.NATIONAL_INSURANCE)) {
            detectors.add(new NationalInsuranceDetector());
        }
        if (enabled.contains(FindingKind.UK_BANK_ACCOUNT)) {
            detectors.add(new BankAccountDetector(settings.modulus()));
        }
        if (enabled.contains(FindingKind.API_KEY)) {
            detectors.add(new ApiKeyDetector());
        }
        if (enabled.contains(FindingKind.PRIVATE_KEY)) {
            detectors.add(new PrivateKeyDetector());
        }
        if (enabled.contains(FindingKind.LOCATION)) {
            detectors.add(new LocationDetector());
        }
        if (enabled.contains(FindingKind.DOCUMENT_PHOTO)) {
            detectors.add(new DocumentDetector());
        }
        if (enabled.contains(FindingKind.POSTAL_ADDRESS)) {
            detectors.add(new AddressDetector());
        }
        for (FindingKind kind : enabled) {
            if (kind.special()) {
                detectors.add(new LexiconDetector(settings.lexicon(kind)));
            }
        }
        return List.copyOf(detectors);
    }
}
