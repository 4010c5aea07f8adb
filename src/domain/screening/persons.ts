/** Whoever says please asks for something, whatever it is. */
const SAYS_PLEASE =
  / (?:please|pls|plz|kindly|bitte|svp|s il vous plait|merci de|por favor|per favore|favor|graag|alsjeblieft|gelieve|vanligen|venligst|vennligst|prosze|prosimy|prosim|prosime|kerem|kerjuk|va rog|lutfen|παρακαλω|пожалуйста|будь ласка|моля|tolong|mohon|molim) |ください|下さい|请|請|부탁|من فضلك|בבקשה|कृपया|กรุณา/u

export const saysPlease = (words: string): boolean => SAYS_PLEASE.test(words)
