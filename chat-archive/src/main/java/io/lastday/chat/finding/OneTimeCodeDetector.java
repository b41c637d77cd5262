package io.lastday.chat.finding;

import org.jspecify.annotations.Nullable;

/** Finds codes for one log-in: four to eight digits, or letters and digits where the words leave no doubt. */
final class OneTimeCodeDetector implements Detector {

    private static final int WORDS = 10;

    private static final PhraseTree CERTAIN = PhraseTree.tolerant(
            "otp",
            "one time code",
            "one time password",
            "one time passcode",
            "one time pin",
            "onetime code",
            "otc",
            "one time pass",
            "verification code",
            "authentication code",
            "auth code",
            "authenticator code",
            "login code",
            "log in code",
            "sign in code",
            "2fa",
            "2fa code",
            "mfa",
            "mfa code",
            "sms code",
            "text code",
            "2 factor",
            "two factor",
            "confirmation code",
            "security code is",
            "authenticator",
            "verify code",
            "activation code",
            "6 digit code",
            "six digit code",
            "4 digit code",
            "recovery code",
            "recovery codes",
            "backup code",
            "backup codes",
            "back up codes",
            "back up code",
            "secure code",
            "access code is",
            "log on code",
            "code to log in",
            "code to sign in",
            "reset code",
            "passcode is",
            "verif code",
            "2 step",
            "two step",
            "2sv",
            "tan",
            "token code",
            "verification number",
            "approval code",
            "code from the app",
            "code from your app",
            "code on the app",
            "one time",
            "1 time code");
    private static final PhraseTree CODE =
            PhraseTree.tolerant("code", "codes", "passcode", "passcodes", "cod", "pin", "digits", "number");
    private static final PhraseTree SUPPORT = PhraseTree.tolerant(
            "expires",
            "expire",
            "expiring",
            "valid for",
            "valid",
            "do not share",
            "dont share",
            "don't share",
            "never share",
            "log in",
            "login",
            "sign in",
            "texted",
            "text",
            "texts",
            "came through",
            "come through",
            "just came",
            "sent me",
            "sent you",
            "send me",
            "got sent",
            "mins",
            "minutes",
            "verify",
            "your code",
            "bank",
            "paypal",
            "google",
            "microsoft",
            "whatsapp",
            "apple id",
            "authenticate",
            "confirm",
            "account",
            "app",
            "sms",
            "phone",
            "to get in",
            "quick",
            "before it",
            "it sent",
            "popped up",
            "read me",
            "logging in",
            "hmrc",
            "gateway",
            "email",
            "emailed");
    private static final PhraseTree OTHER = PhraseTree.tolerant(
            "discount code",
            "promo code",
            "voucher code",
            "error code",
            "product code",
            "dress code",
            "sort code",
            "bar code",
            "zip code",
            "post code",
            "postcode",
            "area code",
            "dial code",
            "dialling code",
            "country code",
            "source code",
            "meeting code",
            "meeting id",
            "conference code",
            "order code",
            "code review",
            "stock code",
            "item code",
            "part code",
            "cost code",
            "nominal code",
            "tax code",
            "job code",
            "project code",
            "ref code",
            "reference code",
            "discount",
            "promo",
            "voucher",
            "coupon",
            "gift card",
            "order",
            "invoice",
            "error",
            "product",
            "tracking",
            "booking",
            "colour code",
            "color code",
            "fault code",
            "qr code",
            "referral code",
            "room code",
            "department code",
            "vat code",
            "sku",
            "price code",
            "paint code",
            "ral",
            "class code",
            "hs code",
            "commodity code",
            "swift code",
            "meeting",
            "zoom",
            "teams",
            "dept code",
            "reason code",
            "supplier code",
            "customer code",
            "site code",
            "status code",
            "exit code",
            "code of",
            "building regs",
            "highway code",
            "account code",
            "ledger code",
            "crime ref",
            "case number",
            "phone number",
            "order number",
            "part number",
            "account number",
            "serial number",
            "card number",
            "house number");
    private static final PhraseTree PLACE = PhraseTree.of(
            "door",
            "gate",
            "alarm",
            "safe",
            "lock",
            "padlock",
            "keypad",
            "entry",
            "building",
            "barrier",
            "garage",
            "lockbox",
            "key safe",
            "keysafe",
            "entrance",
            "shutter",
            "yard",
            "depot",
            "combination",
            "locker",
            "cabinet",
            "unit",
            "lift",
            "stockroom",
            "cellar",
            "loo",
            "toilet");

    @Override
    public void look(ChatText text, Hits hits) {
        int past = 0;
        for (int word = 0; word < text.count(); word++) {
            @Nullable CodePiece piece = text.start(word) < past ? null : CodePiece.at(text, word);
            if (piece != null) {
                past = judge(text, word, piece, hits);
            }
        }
    }

    private static int judge(ChatText text, int word, CodePiece piece, Hits hits) {
        int from = word - WORDS;
        int after = word + piece.words();
        int to = after + WORDS;
        boolean certain = CERTAIN.within(text, from, word) || CERTAIN.within(text, after, to);
        boolean code = CODE.within(text, from, word) || CODE.within(text, after, to);
        boolean support = SUPPORT.within(text, from, word) || SUPPORT.within(text, after, to);
        boolean other = OTHER.within(text, from, word) || OTHER.within(text, after, after + 3);
        boolean adjacent = CODE.within(text, word - 2, word);
        boolean place = PLACE.within(text, from, word) || PLACE.within(text, after, after + 5);
        if (!piece.digitsOnly() && !certain || !certain && (other || place && !support)) {
            if (place && code && !other && piece.digitsOnly()) {
                hits.add(FindingKind.PASSWORD, Confidence.MEDIUM, piece.start(), piece.end(), piece.value());
            }
            return piece.end();
        }
        Confidence confidence =
                certain && !other ? Confidence.HIGH : certain || code && support ? Confidence.MEDIUM : Confidence.LOW;
        if (confidence == Confidence.LOW && adjacent && piece.value().length() >= 5) {
            confidence = Confidence.MEDIUM;
        }
        if (certain || code) {
            hits.add(FindingKind.ONE_TIME_CODE, confidence, piece.start(), piece.end(), piece.value());
        }
        return piece.end();
    }
}
