package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which detectors the settings ask for, each once. */
final class DetectorSet {

    private DetectorSet() {}

    static List<Detector> of(DetectorSettings settings) {
        Map<FindingKind, List<Detector>> ordinary = ordinary(settings);
        Set<Detector> detectors = new LinkedHashSet<>();
        for (FindingKind kind : settings.enabled()) {
            if (kind.special()) {
                detectors.add(new LexiconDetector(settings.lexicon(kind)));
            } else {
                detectors.addAll(ordinary.getOrDefault(kind, List.of()));
            }
        }
        return new ArrayList<>(detectors);
    }

    private static Map<FindingKind, List<Detector>> ordinary(DetectorSettings settings) {
        // a code near "code" is a door's or a log-in's: one detector tells them apart
        Detector codes = new OneTimeCodeDetector();
        Map<FindingKind, List<Detector>> detectors = new EnumMap<>(FindingKind.class);
        detectors.put(FindingKind.PASSWORD, List.of(new PasswordDetector(), codes));
        detectors.put(FindingKind.ONE_TIME_CODE, List.of(codes));
        detectors.put(FindingKind.PAYMENT_CARD, List.of(new CardDetector()));
        detectors.put(FindingKind.IBAN, List.of(new IbanDetector()));
        detectors.put(FindingKind.UK_BANK_ACCOUNT, List.of(new BankAccountDetector(settings.modulus())));
        detectors.put(FindingKind.NATIONAL_INSURANCE, List.of(new NationalInsuranceDetector()));
        detectors.put(FindingKind.NHS_NUMBER, List.of(new NhsNumberDetector()));
        detectors.put(FindingKind.API_KEY, List.of(new ApiKeyDetector()));
        detectors.put(FindingKind.PRIVATE_KEY, List.of(new PrivateKeyDetector()));
        detectors.put(FindingKind.LOCATION, List.of(new LocationDetector()));
        detectors.put(FindingKind.POSTAL_ADDRESS, List.of(new AddressDetector()));
        detectors.put(FindingKind.DOCUMENT_PHOTO, List.of(new DocumentDetector()));
        return detectors;
    }
}
