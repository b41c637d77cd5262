package io.lastday.chat.truth.whatsapp;

/**
 * The words by language, as reports of real exports give them. Columns: language, omitted, attached, iOS attached, iOS
 * omitted, deleted, edited, encryption notice, notices, subject, location, missed call, poll.
 */
final class WordTable {

    static final String TEXT = """
            en|<Media omitted>|file attached|attached|image omitted;video omitted;audio omitted;sticker omitted;GIF omitted;document omitted;Contact card omitted|This message was deleted|This message was edited|Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.|@ left;You created group “Plans”;@ changed this group's icon;@ added +44 7700 900456;@'s security code changed. Tap to learn more.|@ changed the subject from "1" to "2"|location|Missed voice call|POLL:;OPTION:
            de|<Medien ausgeschlossen>|Datei angehängt|Anhang|Bild weggelassen;Video weggelassen;Audio weggelassen;Sticker weggelassen;GIF weggelassen;Dokument weggelassen|Diese Nachricht wurde gelöscht.|Diese Nachricht wurde bearbeitet.|Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen oder anhören, nicht einmal WhatsApp.|@ hat die Gruppe verlassen;@ hat die Gruppe „Pläne“ erstellt;@ hat das Gruppenbild geändert|@ hat den Betreff von „1“ zu „2“ geändert|Standort||UMFRAGE:;OPTION:
            es|<Multimedia omitido>|archivo adjunto|adjunto|imagen omitida;Video omitido;audio omitido;sticker omitido;GIF omitido;documento omitido;Tarjeta de contacto omitida|Se eliminó este mensaje.|Se editó este mensaje.|Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat, ni siquiera WhatsApp, puede leerlos ni escucharlos.|@ salió del grupo;@ creó el grupo "Planes"|@ cambió el asunto de "1" a "2"|ubicación||ENCUESTA:;OPCIÓN:
            fr|<Médias omis>|fichier joint|pièce jointe|image absente;vidéo absente;audio omis;sticker omis;GIF retiré;document manquant;Fiche contact manquante|Ce message a été supprimé|Ce message a été modifié|Les messages et les appels sont chiffrés de bout en bout. Aucun tiers, pas même WhatsApp, ne peut les lire ou les écouter.|@ a quitté le groupe;@ a créé le groupe « Projet »|@ a changé le sujet de « 1 » à « 2 »|localisation||SONDAGE :;OPTION :
            it|<Media omessi>|file allegato|allegato|immagine omessa;video omesso;audio omesso;sticker non incluso;GIF esclusa;documento omesso;Scheda contatto omessa|Questo messaggio è stato eliminato|Questo messaggio è stato modificato|I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori di questa chat, nemmeno WhatsApp, può leggerne o ascoltarne il contenuto.|@ ha creato il gruppo "Piani"||||
            pt|<Mídia oculta>|arquivo anexado|anexado|imagem ocultada;áudio ocultado;vídeo omitido;figurinha omitida|Esta mensagem foi apagada|Esta mensagem foi editada|As mensagens e chamadas são encriptadas ponto a ponto. Ninguém fora desta conversa, nem mesmo o WhatsApp, pode ler ou ouvi-las.|@ saiu do grupo;@ criou o grupo "Planos"||||
            nl|<Media weggelaten>|bestand bijgevoegd|bijgevoegd|afbeelding weggelaten;video weggelaten;audio weggelaten;sticker weggelaten;GIF weggelaten;document weggelaten|Dit bericht is verwijderd|Dit bericht is bewerkt||@ heeft de groep verlaten||||
            ru|<Без медиафайлов>|файл добавлен||изображение отсутствует;видео отсутствует;аудио отсутствует;стикер не добавлен;GIF отсутствует;документ отсутствует|Данное сообщение удалено.||Сообщения и звонки защищены сквозным шифрованием. Третьи лица, включая WhatsApp, не могут прочитать ваши сообщения или прослушать звонки.|Сообщения в данной группе защищены сквозным шифрованием. Узнать больше.||||
            ar|<تم استبعاد الوسائط>|الملف مرفق||لم يتم إدراج الصورة;لم يتم إدراج المستند|تم حذف هذه الرسالة.||الرسائل والمكالمات مشفرة تمامًا بين الطرفين، بحيث لا يستطيع أحد خارج هذه الدردشة، ولا حتى شركة واتساب نفسها، قراءتها أو الاستماع إليها.|||||
            fi|<Media jätettiin pois>|liitetiedosto||||||Viestit tähän ryhmään salataan täysin. Napauta saadaksesi lisätietoja.||||
            da|<Medier udeladt>|fil vedhæftet||||||Beskeder til denne gruppe er sikret med kryptering. Tryk for mere info.||||
            sv|<Media utelämnat>|bifogad fil||||||Meddelanden till denna grupp är säkrade med komplett kryptering. Tryck för mer info.||||
            cs|<Média vynechány>|soubor byl přiložen||obrázek vynechán;video vynecháno;GIF vynechán|Tato zpráva byla smazána.|||||||
            hr|<Medijski zapis izostavljen>|datoteka u privitku||||||Poruke poslane na ovu grupu osigurane su end-to-end metodom šifriranja. Dotaknite za više informacija.||||
            hu|<Média elhagyva>|fájl csatolva||||||Az ebben a csoportban lévő üzenetek titkosítottak a végpontok között. Koppints további információkért.||||
            pl|<pominięto multimedia>|załączony plik||||||Wiadomości do tej grupy są zabezpieczone przez pełne szyfrowanie. Więcej informacji tutaj.||||
            tr|<Medya dahil edilmedi>|dosya ekli||||||Bu gruba gönderdiğiniz mesajlar artık uçtan uca şifreleme ile korunmaktadır. Daha fazla bilgi için dokunun.||||
            id|<Media tidak disertakan>|file terlampir||||||Pesan-pesan yang dikirim ke grup ini diamankan dengan enkripsi end-to-end. Ketuk untuk info selengkapnya.||||
            el|<Εξαίρεση πολυμέσων>|συνημμένο αρχείο||||||Τα μηνύματα προς αυτήν την ομάδα είναι ασφαλή με κρυπτογράφηση. Πατήστε για πληροφορίες.||||
            vi|<Bỏ qua tệp phương tiện>|tệp đính kèm||||||Các tin nhắn gửi tới nhóm này đã được bảo mật với mã hoá đầu-cuối. Nhấn để biết thêm thông tin.||||
            zh-tw|<忽略多媒體檔>|附件檔案||||||此群組中的訊息和通話進行了端對端的加密，點擊獲取更多資訊。||||
            zh-cn|<省略多媒体文件>|文件附件||||||此群组中的信息进行了端到端的加密，点击获取更多信息。||||
            ja|<メディアなし>|添付ファイル有り||||||このグループへのメッセージは、エンドツーエンドの暗号化で保護されます。詳細を見るにはタップしてください。||||
            ko|<미디어 파일 제외됨>|파일 첨부됨||||||이 그룹의 메시지는 종단간 암호화되어 안전합니다. 더 많은 정보를 보려면 탭하세요.||||
            fa|<رسانه حذف شد>|||||||پیام ها به این گروه با رمزگذاری سرتاسری محفوظ شده اند. برای اطلاعات بیشتر اینجا بزنید.||||
            th|<ไฟล์สื่อถูกลบ>|ไฟล์ที่แนบ||||||ข้อความที่ส่งถึงกลุ่มนี้มีความปลอดภัยด้วยการเข้ารหัสจากต้นทางถึงปลายทาง แตะสำหรับข้อมูลเพิ่มเติม||||
            bn|<মিডিয়া বাদ দেওয়া হয়েছে>|ফাইল সংযুক্ত হয়েছে||||||এই গোষ্ঠীতে পাঠানো বার্তা দুই দিক থেকে এনক্রিপশানের মাধ্যমে নিরাপদ। আরও তথ্যের জন্য আলতো চাপুন।||||
            hi|<मीडिया के बिना>|फाइल अटैच कर दी गई है||||||इस समूह पर भेजे हुए सन्देश अब शुरू से अंत तक एन्क्रिप्शन से सुरक्षित हैं. अधिक जानकारी के लिए टैप करें.||||
            mr|<मीडिया वगळले>|फाइल संलग्न||||||या गटामधील संदेश आता संपूर्णपणे कूटबद्ध करून सुरक्षित केलेले आहेत. अधिक माहितीसाठी टॅप करा.||||
            he|<המדיה לא נכללה>|קובץ מצורף||||||ההודעות הנשלחות בקבוצה זו מאובטחות עם הצפנה מקצה לקצה. הקש/י למידע נוסף.||||
            """;

    private WordTable() {}
}
