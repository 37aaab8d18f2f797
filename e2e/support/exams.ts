/** An exam in each specialty that finds something, by keyboard alone. Each ends where the rest is set to normal. */
import type { DoctorDesk } from '../pages/doctor.ts';
import type { StaffId } from './practice-day.ts';

export interface SpecialtyExam {
  specialty: string;
  doctor: StaffId;
  name: string;
  find: (desk: DoctorDesk) => Promise<void>;
  /** Typed into the search of diagnoses. */
  diagnosis: string;
}

export const specialtyExams = {
  musculoskeletal: {
    specialty: 'musculoskeletal',
    doctor: 'doctor-1',
    name: 'Sùng Mí Vư',
    diagnosis: 'M54',
    find: async ({ form }) => {
      await form.mark('Vị trí đau', 'Thắt lưng', 'Gối phải');
      await form.choose('Thời gian đau', 'Trên 3 tháng');
      await form.measure('Mức đau', '6');
      await form.choose('Kiểu đau', 'Cơ học');
      await form.measure('Cứng khớp buổi sáng', '10');
      await form.rate('Các khớp chính', 'Gối phải', '4');
      await form.measure('Nâng chân thẳng (Lasègue) trái', '45');
    },
  },
  cardiology: {
    specialty: 'cardiology',
    doctor: 'doctor-4',
    name: 'Lù Seo Chứ',
    diagnosis: 'I20',
    find: async ({ form }) => {
      await form.choose('Phân độ NYHA', 'II: gắng sức vừa');
      await form.choose('Đau ngực', 'Mới, tăng lên hoặc lúc nghỉ');
      await form.choose('Thắt ngực, lan cổ, hàm, vai, tay', 'Có');
      await form.choose('Xuất hiện khi gắng sức', 'Có');
      await form.choose('Đỡ sau 5 phút nghỉ hoặc nitrat', 'Không');
      await form.mark('Nguy cơ và bệnh đã biết', 'Tăng huyết áp', 'Hút thuốc');
      await form.measure('Tâm thu tay trái', '165');
      await form.measure('Tâm trương tay trái', '95');
    },
  },
  gastroenterology: {
    specialty: 'gastroenterology',
    doctor: 'doctor-5',
    name: 'Hờ Thị Say',
    diagnosis: 'K29',
    find: async ({ form }) => {
      await form.mark('Vị trí đau bụng', 'Thượng vị');
      await form.choose('Liên quan bữa ăn', 'Lúc đói, về đêm');
      await form.mark('Khó tiêu', 'Đau thượng vị', 'Chướng hơi, ợ hơi');
      await form.mark('Dấu hiệu báo động', 'Phân đen');
      await form.mark('Gan, lách sờ thấy', 'Gan');
      await form.measure('Gan dưới bờ sườn phải', '2');
    },
  },
  neurology: {
    specialty: 'neurology',
    doctor: 'doctor-8',
    name: 'Cứ Thị Dợ',
    diagnosis: 'G45',
    find: async ({ form }) => {
      await form.choose('Ý thức', 'Rối loạn ý thức');
      // A scale goes by its own numbers.
      await form.press('Glasgow: mắt', '3');
      await form.press('Glasgow: lời nói', '4');
      await form.press('Glasgow: vận động', '6');
      await form.rate('Sức cơ (MRC 0–5)', 'Tay phải', '4');
    },
  },
} as const satisfies Record<string, SpecialtyExam>;
